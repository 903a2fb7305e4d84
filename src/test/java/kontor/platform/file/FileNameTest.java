package kontor.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kunden 2026.xlsx|Kunden 2026.xlsx",
        "../../etc/passwd|passwd",
        "C:\\Users\\anna\\Kunden.csv|Kunden.csv",
        ".htaccess|htaccess",
        "CON.csv|_CON.csv",
        "a<b>\"c\"?.csv|a_b__c__.csv",
        "Kunden.csv. . |Kunden.csv",
        "....|file",
        "''|file"
      })
  void losesWhatCouldDoHarm(String given, String safe) {
    assertThat(FileName.safe(given)).isEqualTo(safe);
  }

  @Test
  void doesNotTurnItsDirection() {
    assertThat(FileName.safe("rechnung\u202Excod.exe")).isEqualTo("rechnungxcod.exe");
  }

  @Test
  void losesControlCharacters() {
    assertThat(FileName.safe("a\r\nSet-Cookie: x=1\0.csv")).isEqualTo("aSet-Cookie_ x=1.csv");
  }

  @Test
  void keepsItsEndWhenItIsTooLong() {
    assertThat(FileName.safe("ü".repeat(500) + ".csv")).hasSize(150).endsWith("ü.csv");
  }

  @Test
  void isWrittenForNewAndForOldPrograms() {
    assertThat(FileName.attachment("Kunden für Köln.csv"))
        .isEqualTo(
            "attachment; filename=\"Kunden fur Koln.csv\";"
                + " filename*=UTF-8''Kunden%20f%C3%BCr%20K%C3%B6ln.csv");
  }

  @Test
  void cannotLeaveItsQuotes() {
    assertThat(FileName.attachment("a\uFF02; filename=evil.html"))
        .startsWith("attachment; filename=\"a_; filename=evil.html\"; filename*=");
  }
}
