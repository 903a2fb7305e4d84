package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A condition is typed as one types into a form. */
@KontorTest
class ConditionsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Users users;
  @Autowired Cast cast;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country          | is   | Österreich         | country=AT
          country          | is   | Austria            | country=AT
          country          | not  | at                 | country.not=AT
          country          | starts | A                | country.starts=A
          vatId            | is   | DE 136 695 976     | vatId=DE136695976
          employees        | from | 1.000              | employees.from=1000
          annualRevenue    | to   | 2.500,50           | annualRevenue.to=2500.5
          customerSince    | from | 24.11.2026         | customerSince.from=2026-11-24
          changedAt        | to   | 24.11.2026         | changedAt.to=2026-11-24
          centralInvoicing | is   | ja                 | centralInvoicing=true
          centralInvoicing | is   | No                 | centralInvoicing=false
          archived         | is   | yes                | archived=true
          kinds            | is   | Kunde              | kinds=customer
          status           | not  | Blocked            | status.not=blocked
          owner            | is   | ich                | owner=me
          owner            | is   | ME                 | owner=me
          city             | empty | egal              | city.empty=true
          """)
  void isUnderstoodInBothLanguages(String column, String operator, String typed, String address) {
    assertThat(vera().open(asked(column, operator, typed, "")).is(302).leadsTo())
        .isEqualTo("/accounts?" + address);
  }

  @Test
  void isUnderstoodInTheNotationOfWhoeverTypes() {
    assertThat(english().open(asked("employees", "from", "1,000", "")).leadsTo())
        .isEqualTo("/accounts?employees.from=1000");
    english().open(asked("employees", "from", "1.000,5", "")).is(422).says("not a number");
  }

  @Test
  void namesAColleagueByNameOrLogin() {
    var login = "emil-" + ownTag();
    var name = "Emil " + ownTag();
    var emil = cast.ruth().call(() -> users.create(UserDraft.of(login, name, Role.MANAGER)));
    for (var typed : new String[] {name, login, emil.toString()})
      assertThat(vera().open(asked("owner", "is", typed, "")).leadsTo())
          .isEqualTo("/accounts?owner=" + emil);
    vera().open("/accounts?owner=" + emil).is(200).says(name);
  }

  @Test
  void namesAParentByNameNumberOrBoth() {
    var name = "Mutter & Söhne " + ownTag();
    var parent = samples.create(cast.vera(), "name", name);
    var child = "Kind " + ownTag();
    samples.create(cast.vera(), "name", child, "parent", parent.toString());
    var number = samples.get(cast.vera(), parent).get(AccountList.NUMBER);
    for (var typed : new String[] {name, number, name + " (" + number + ")", parent.toString()}) {
      var leadsTo = vera().open(asked("parent", "is", typed, "")).leadsTo();
      assertThat(leadsTo).as(typed).isEqualTo("/accounts?parent=" + parent);
      vera().open(leadsTo).is(200).says(child);
    }
  }

  @Test
  void suggestsParentsAsTheFormDoes() {
    vera()
        .open("/accounts?condition=parent")
        .is(200)
        .says("hx-get=\"/references/account\"", "field-value-list");
  }

  @Test
  void keepsInputAndListWhereItCannotBeRead() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Bleibt " + tag, "tags", tag);
    vera()
        .open(asked("country", "not", "Atlantis <b>", "&tags=" + tag))
        .is(422)
        .says("value=\"Atlantis &lt;b>\"", "id=\"field-value-error\"", "kein Land")
        .says("value=\"not\" selected", "aria-invalid=\"true\"")
        .says("Bleibt " + tag);
    english()
        .open(asked("parent", "is", "Nobody " + tag, "&tags=" + tag))
        .is(422)
        .says("value=\"Nobody " + tag, "There is nothing by this name.");
    vera()
        .open(asked("customerSince", "from", "gestern", "&tags=" + tag))
        .is(422)
        .says("value=\"gestern\"", "Das ist kein Datum.", "Bleibt " + tag);
    vera().open(asked("name", "contains", "ab", "&tags=" + tag)).is(422).says("mindestens 3");
    vera().open(asked("name", "is", "  ", "&tags=" + tag)).is(422).says("Bitte füllen Sie");
  }

  @Test
  void saysNothingOfAParentThatOneMayNotSee() {
    var name = "Geheim " + ownTag();
    var parent = samples.create(cast.vera(), "name", name);
    samples.confineToTeam(cast.vera(), parent);
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    for (var typed : new String[] {name, parent.toString()})
      clara.open(asked("parent", "is", typed, "")).is(422).says("ist nichts bekannt");
  }

  @Test
  void isUnderstoodInAnAddressWrittenByHand() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Wiener " + tag, "tags", tag, "country", "AT");
    vera().open("/accounts?country=%C3%96sterreich&tags=" + tag).is(200).says("Wiener " + tag);
    vera().open("/accounts?country=Atlantis&tags=" + tag).is(200).says("kein Land");
  }

  private static String asked(String column, String operator, String typed, String rest) {
    return "/accounts?condition="
        + column
        + "&operator="
        + operator
        + "&value="
        + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20")
        + rest;
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private Desk english() {
    var emma = UserDraft.of("emma-" + ownTag(), "Emma English", Role.MANAGER).speaking("en");
    return Desk.of(web, cast.ruth().call(() -> users.create(emma)));
  }
}
