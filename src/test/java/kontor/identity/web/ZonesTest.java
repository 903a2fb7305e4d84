package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kontor.KontorTest;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time zones as one chooses them. */
@KontorTest
class ZonesTest {

  @Autowired Texts texts;

  @Test
  void standForAPlaceEachAndAreKnownToTheClock() {
    var zones =
        Zones.options(texts.wording(), "Europe/Berlin").stream().map(Option::value).toList();

    assertThat(zones)
        .hasSizeGreaterThan(300)
        .doesNotHaveDuplicates()
        .contains("Asia/Kolkata", "Europe/Kyiv", "America/Argentina/Buenos_Aires")
        .doesNotContain("Asia/Calcutta", "Europe/Kiev", "Germany", "Japan", "UTC")
        .noneMatch(zone -> zone.startsWith("Etc/") || zone.startsWith("SystemV/"))
        .allMatch(ZoneId.getAvailableZoneIds()::contains)
        .startsWith("Europe/Berlin", "Europe/Vienna", "Europe/Zurich");
  }

  @Test
  void areReadByCountryAndCityInTheReadersLanguage() {
    assertThat(labels(Locale.GERMANY))
        .anyMatch(label -> label.startsWith("Österreich · Wien (UTC+"))
        .anyMatch(label -> label.startsWith("Indien · Kalkutta (UTC+5:30)"))
        .anyMatch(label -> label.startsWith("Island · Reykjavík (UTC)"));
    assertThat(labels(Locale.UK))
        .anyMatch(label -> label.startsWith("Austria · Vienna (UTC+"))
        .anyMatch(label -> label.startsWith("Singapore (UTC+8)"));
  }

  @Test
  void keepWhatSomebodyHasChosenUnderAnotherName() {
    var field = FormField.of("zone", "Zeitzone", FormField.Type.SELECT);

    assertThat(Zones.field(field.value("Asia/Calcutta"), texts.wording()).value())
        .isEqualTo("Asia/Kolkata");
    var of = Zones.field(field.value("Etc/GMT+5"), texts.wording());
    assertThat(of.value()).isEqualTo("Etc/GMT+5");
    assertThat(of.options()).contains(new Option("Etc/GMT+5", "Etc/GMT+5 (UTC−5)"));
  }

  private List<String> labels(Locale reader) {
    var words = texts.wording(reader, ZoneId.of("Europe/Berlin"));
    return Zones.options(words, "Europe/Berlin").stream().map(Option::label).toList();
  }
}
