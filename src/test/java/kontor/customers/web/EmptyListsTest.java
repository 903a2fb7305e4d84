package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.SampleAccounts;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A list without a row says why, and what to do next. */
@KontorTest
class EmptyListsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Users users;
  @Autowired Cast cast;

  @Test
  void offersToTakeEachConditionAway() {
    var tag = ownTag();
    Desk.of(web, kontor.demo.Cast.VERA)
        .open("/accounts?view=mine&city=Nirgends&tags=" + tag)
        .is(200)
        .says("Nichts entspricht diesen Bedingungen")
        .says("href=\"/accounts?view=mine&amp;tags=" + tag + "\">Ohne die Bedingung Ort")
        .says("href=\"/accounts?view=mine&amp;city=Nirgends\">Ohne die Bedingung Schlagwörter")
        .says("href=\"/accounts?view=all\">Alle zeigen");
  }

  @Test
  void tellsANewcomerHowToComeByCustomersOfHisOwn() {
    samples.create(cast.vera(), "name", "Schon da " + ownTag());
    newcomer("de")
        .open("/accounts?view=mine")
        .says("Sie betreuen noch keinen Kunden", "href=\"/accounts?view=all\"", ">0</span>")
        .saysNothingOf("/accounts/count");
    newcomer("en").open("/accounts?view=mine").says("You do not look after any customer yet");
  }

  @Test
  void leadsBackFromAPlaceBeyondTheLast() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Einzig " + tag, "tags", tag);
    var end = java.util.Base64.getUrlEncoder().withoutPadding();
    var after =
        end.encodeToString(
            "ffffffff-ffff-7fff-bfff-ffffffffffff=\uFFFF"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Desk.of(web, kontor.demo.Cast.VERA)
        .open("/accounts?view=all&after=" + after)
        .is(200)
        .says("Ab hier stehen keine weiteren", "href=\"/accounts?view=all\">Zum Anfang der Liste");
  }

  private Desk newcomer(String language) {
    var draft = UserDraft.of("neu-" + ownTag(), "Nina Neu", Role.MANAGER).speaking(language);
    return Desk.of(web, cast.ruth().call(() -> users.create(draft)));
  }
}
