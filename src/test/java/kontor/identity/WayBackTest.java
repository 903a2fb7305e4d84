package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /accounts?city=K%C3%B6ln&sort=-name | /accounts?city=K%C3%B6ln&sort=-name
          /accounts?city=Köln | /accounts?city=K%C3%B6ln
          /ü | /%C3%BC
          /{x} | /%7Bx%7D
          /accounts?name={x}< | /accounts?name=%7Bx%7D%3C
          /accounts/./new | /accounts/new
          /a/../accounts | /accounts
          /accounts#top | /accounts
          """)
  void leadsToPagesOfOursInPlainCharacters(String next, String page) {
    assertThat(WayBack.of(next)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..//evil.example",
        "/../accounts",
        "/a/../../accounts",
        "//evil.example",
        "/\\evil.example",
        "/%5cevil.example",
        "/%2e%2e//evil.example",
        "/%2Fevil.example",
        "/accounts;x",
        "/%00",
        "/%zz",
        "/\ud800",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a/../signin",
        ""
      })
  void leadsHomeWhereItIsNone(String next) {
    assertThat(WayBack.of(next)).isEqualTo("/");
  }
}
