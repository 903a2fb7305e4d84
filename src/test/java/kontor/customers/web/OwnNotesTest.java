package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;

import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.SampleAccounts;
import kontor.customers.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whoever wrote a note changes it and takes it back; nobody else does, and the history keeps it.
 */
@KontorTest
class OwnNotesTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired Cast cast;

  private AccountId account;
  private UUID note;
  private String place;

  @BeforeEach
  void aNoteForTheTeam() {
    account = samples.create(cast.vera(), "name", "Notizen " + ownTag());
    note = cast.vera().call(() -> timeline.note(account, "Zahlt am Monatsende", "team"));
    place = "/accounts/" + account.value() + "/notes/" + note;
  }

  @Test
  void itsWordsAreChangedWhereItStands() {
    vera().open(place + "/edit").is(200).says("Zahlt am Monatsende</textarea>");
    vera().submit(place, "version", "1", "text", "Zahlt zur Monatsmitte").is(302);
    vera()
        .open("/accounts/" + account.value())
        .says("Zahlt zur Monatsmitte", "für Team Nord")
        .saysNothingOf("Zahlt am Monatsende");
    vera()
        .open("/accounts/" + account.value() + "/history")
        .says("Zahlt am Monatsende", "Zahlt zur Monatsmitte");
  }

  @Test
  void anEmptyOneIsRefusedAndWhatSomebodyElseTypedOverIsShown() {
    vera().submit(place, "version", "1", "text", " ").is(422).says("Bitte füllen Sie");
    vera().submit(place, "version", "1", "text", "Im ersten Fenster").is(302);
    vera()
        .submit(place, "version", "1", "text", "Im zweiten Fenster")
        .is(409)
        .says("„Im ersten Fenster“", "Im zweiten Fenster</textarea>", "value=\"2\"");
  }

  @Test
  void itIsTakenBackAndPutBackForWhomItWas() {
    vera().submit(place + "/removal").is(302);
    vera().submit(place + "/removal").is(302);
    vera().open("/accounts/" + account.value()).saysNothingOf("<p class=\"text\">Zahlt am");
    vera().submit(place + "/restoration").is(302);
    assertThat(cast.vera().call(() -> timeline.get(account, note)))
        .matches(entry -> entry.narrower() && "Team Nord".equals(entry.readers()));
    clara().open("/accounts/" + account.value()).saysNothingOf("Zahlt am Monatsende");
  }

  @Test
  void itIsNobodyElses() {
    var open = cast.vera().call(() -> timeline.note(account, "Für alle", null));
    var address = "/accounts/" + account.value() + "/notes/" + open;
    clara().open("/accounts/" + account.value()).says("Für alle").saysNothingOf(address);
    clara().open(address + "/edit").is(403);
    clara().submit(address, "version", "1", "text", "Anders").is(403);
    clara().submit(address + "/removal").is(403);
    clara().submit(place + "/removal").is(404);
    vera().submit(address + "/removal").is(302);
    clara().submit(address + "/restoration").is(403);
    vera().open("/accounts/" + account.value()).saysNothingOf("<p class=\"text\">Für alle");
  }

  @Test
  void programsDoTheSame() {
    var entry = "/accounts/" + account.value() + "/timeline/" + note;
    vera().api(PATCH, entry, "{\"version\":1,\"text\":\"Neu\"}").is(200).says("\"version\":2");
    vera().api(PATCH, entry, "{\"version\":1,\"text\":\"Älter\"}").is(409);
    Desk.of(web, kontor.demo.Cast.JONAS).api(DELETE, entry, null).is(403);
    vera().api(DELETE, entry, null).is(204);
    assertThat(cast.vera().call(() -> timeline.of(account, null))).isEmpty();
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private Desk clara() {
    return Desk.of(web, kontor.demo.Cast.CLARA);
  }
}
