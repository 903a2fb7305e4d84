package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is called as another one is written takes nothing from him. */
@KontorTest
class NamedAlikeTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  private final String tag = ownTag();

  @Test
  void aParentStaysTheOneThatTheFormWrote() {
    var meant = samples.create(cast.vera(), "name", "Muster " + tag, "customerNumber", "M" + tag);
    var child = samples.create(cast.vera(), "name", "Kind " + tag, "parent", meant.toString());
    samples.create(cast.clara(), "name", "Muster " + tag + " (M" + tag + ")");

    sent(child, "Muster " + tag + " (M" + tag + ")").is(302);

    assertThat(samples.get(cast.vera(), child).get(AccountList.PARENT)).isEqualTo(meant.value());
  }

  @Test
  void ofANameThatIsAnothersNumberNobodyKnowsWhoIsMeant() {
    samples.create(cast.vera(), "name", "Nummer " + tag, "customerNumber", "N" + tag);
    samples.create(cast.clara(), "name", "N" + tag);
    var child = samples.create(cast.vera(), "name", "Enkel " + tag);

    sent(child, "N" + tag).is(422);
  }

  private Desk.Answer sent(AccountId id, String parent) {
    return Desk.of(web, kontor.demo.Cast.VERA)
        .submit("/accounts/" + id.value() + "/fields/parent", "version", "1", "parent", parent);
  }
}
