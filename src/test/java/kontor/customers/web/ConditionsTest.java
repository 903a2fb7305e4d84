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
import org.springframework.http.HttpMethod;
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
          country          | is   | Deutschland        | country=DE
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
          city             | filled | egal             | city.empty=false
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
  void saysAYesOrANoInAWordOfItsOwn() {
    vera().open("/accounts?view=archived").says("<b>archiviert</b>").saysNothingOf("ist</b> Ja");
    vera().open("/accounts?archived=false").says("<b>nicht archiviert</b>");
    english().open("/accounts?archived=true&centralInvoicing=false").says("<b>archived</b>");
  }

  @Test
  void callsTheReaderByHisName() {
    vera().open("/accounts?view=mine").says("<b>ist</b> Vera Lindqvist (ich)");
  }

  @Test
  void beginsForATextWithAPartOfIt() {
    vera()
        .open("/accounts?condition=city")
        .says("<option value=\"contains\" selected>enthält", "Firmen:");
    vera().open("/accounts?condition=class").says("<option value=\"is\" selected>ist");
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
  }

  @Test
  void saysAtItsPlaceWhyAnAddressMakesNoSenseAndLetsTheOthersHold() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Bleibt " + tag, "tags", tag);
    samples.create(cast.vera(), "name", "Fehlt " + ownTag());
    vera()
        .open("/accounts?country=Atlantis&employees.from=viele&tags=" + tag)
        .is(200)
        .says("Land: Das ist kein Land.", "value=\"Atlantis\"", "id=\"field-value-error\"")
        .says("Das ist keine Zahl.", "chip bad")
        .says("Bleibt " + tag)
        .saysNothingOf("Fehlt ");
    vera().open("/accounts/count?country=Atlantis&tags=" + tag).says("1 Firma");
    vera()
        .api(HttpMethod.GET, "/accounts?country=Atlantis&tags=" + tag, null)
        .is(422)
        .says("\"field\":\"country\"");
  }

  @Test
  void isLaidOpenWithWhatStandsInIt() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Groß " + tag, "tags", tag, "employees", "1500");
    var address = "/accounts?employees.from=1200&annualRevenue.empty=false&tags=" + tag;
    vera()
        .open(address)
        .says("href=\"" + address.replace("&", "&amp;") + "&amp;change=0\"")
        .says("Beschäftigte <b>ab</b> 1.200");
    vera()
        .open(address + "&change=0")
        .is(200)
        .says("value=\"from\" selected", "value=\"1200\"")
        .saysNothingOf("id=\"condition-employees.from\"");
    vera().open(address + "&change=1").says("value=\"filled\" selected");
    vera().open("/accounts?annualRevenue.to=1234.5&change=0").says("value=\"1234,5\"");
    vera().open("/accounts?owner=me&change=0").says("value=\"me\" selected");
    vera().open("/accounts?country=AT&change=0").says("value=\"Österreich\"");
    english().open("/accounts?country=AT&change=0").says("value=\"Austria\"");
    vera()
        .open("/accounts?kinds=customer,supplier&change=0")
        .says("value=\"customer\" checked", "value=\"supplier\" checked");
    vera().open("/accounts?city=Kiel&city=Jena&change=0").says(">\nKiel\nJena</textarea>");
    vera().open("/accounts?city=Kiel&change=7").is(200).saysNothingOf("chip-form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          city=Kiel&employees.from=5&change=0&operator=starts&value=Ki | city.starts=Ki&employees.from=5
          city=Kiel&employees.from=5&change=1&operator=to&value=9      | city=Kiel&employees.to=9
          city=Kiel&city.not=Jena&change=0&operator=not&value=Ulm      | city.not=Ulm
          city=Kiel&change=0&operator=is&value=Kiel%0AJena%0A          | city=Kiel&city=Jena
          city=Kiel&change=0&operator=filled&value=Kiel                | city.empty=false
          view=mine&change=0&operator=not&value=me                     | owner.not=me&sort=name
          view=mine&city=Kiel&change=1&operator=is&value=Ulm           | view=mine&city=Ulm
          """)
  void isChangedInItsPlace(String sent, String address) {
    assertThat(vera().open("/accounts?" + sent).is(302).leadsTo())
        .isEqualTo("/accounts?" + address);
  }

  @Test
  void staysAsItWasWhereWhatWasTypedMakesNoSense() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Kieler " + tag, "tags", tag, "city", "Kiel");
    samples.create(cast.vera(), "name", "Ulmer " + tag, "tags", tag, "city", "Ulm");
    vera()
        .open("/accounts?city=Kiel&tags=" + tag + "&change=0&operator=contains&value=Ul")
        .is(422)
        .says("Ort: Bitte mindestens 3 Buchstaben.", "value=\"Ul\"", "Kieler " + tag)
        .saysNothingOf("Ulmer " + tag);
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
