package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A refusal is kept for as long as the import, and names countries as its reader does. */
@KontorTest
class CountriesInRefusalsTest {

  @Autowired Imports imports;
  @Autowired ImportRefusals refusals;
  @Autowired ImportFiles files;
  @Autowired Texts texts;
  @Autowired Cast cast;

  @Test
  void standBesideTheChoicesThereAreForWhatIsNone() {
    var vera = cast.vera();
    var rows = "Name;Beziehung\nFirma %s;Freund\n".formatted(UUID.randomUUID());
    var file = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    var id = vera.call(() -> imports.upload("accounts", "Freunde.csv", file, Map.of()));
    vera.run(() -> imports.map(id, List.of("name", "kinds"), Map.of()));
    files.check(vera, id);

    var reason = vera.call(() -> refusals.first(id, 1)).getFirst().reasons().getFirst();

    assertThat(reason.say(vera.call(() -> texts.wording())))
        .startsWith("„Freund“ steht nicht zur Auswahl: Interessent, Kunde, ")
        .endsWith("Wettbewerber.");
  }

  @Test
  void areNamedNotAbbreviated() {
    var vera = cast.vera();
    var rows =
        "Name;PLZ;Land;USt-IdNr.\nFirma %s;99999;Schweiz;NL000099998B58\n"
            .formatted(UUID.randomUUID());
    var file = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    var id = vera.call(() -> imports.upload("accounts", "PLZ.csv", file, Map.of()));
    vera.run(() -> imports.map(id, List.of("name", "postcode", "country", "vatId"), Map.of()));
    files.check(vera, id);

    var reasons = vera.call(() -> refusals.first(id, 1)).getFirst().reasons();

    assertThat(reasons.stream().map(reason -> reason.say(vera.call(() -> texts.wording()))))
        .containsExactlyInAnyOrder(
            "Das ist keine Postleitzahl (Schweiz). So sähe eine aus: 8001.",
            "Das ist keine USt-IdNr. (Niederlande): Die Länge stimmt, aber ein Buchstabe, eine Ziffer oder die"
                + " Prüfziffer nicht. Vergleichen Sie sie mit der Vorlage.");
  }
}
