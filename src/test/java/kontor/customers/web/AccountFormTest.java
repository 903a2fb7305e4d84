package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.record.Decisions;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Companies are entered, changed and fought over in forms. */
@KontorTest
class AccountFormTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Users users;
  @Autowired Decisions decisions;
  @Autowired DSLContext database;
  @Autowired Cast cast;

  @Test
  void asksForACompanyWithAProspectLedByWhoeverEntersIt() {
    vera()
        .open("/accounts/new?name=Nord%20%26%20S%C3%BCd")
        .is(200)
        .says("value=\"Nord &amp; Süd\"", "name=\"form_token\"", "value=\"prospect\" checked")
        .says("value=\"" + kontor.demo.Cast.VERA + "\" selected");
  }

  @Test
  void saysWhatIsWrongAlsoWhereTheNewOwnerHasKeptNothingForHimselfYet() {
    var id = samples.create(cast.vera(), "name", "Für mich " + ownTag());
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "owner"));
    var heir = UUID.randomUUID();
    cast.ruth().run(() -> users.create(heir, UserDraft.of("erbe-" + heir, "Erbe", Role.MANAGER)));
    vera()
        .submit(
            "/accounts/" + id,
            "version",
            "2",
            "owner",
            heir.toString(),
            "deputy",
            kontor.demo.Cast.CLARA.toString(),
            "employees",
            "viele")
        .is(422)
        .says("field-employees-error", "field-deputy-error")
        .saysNothingOf("field-owner-error");
    assertThat(
            samples.as(
                cast.ruth(),
                () ->
                    database.fetchCount(
                        DSL.table("identity.audience"), DSL.condition("subject = ?", heir))))
        .isZero();
  }

  @Test
  void saysOfWhatIsClosedHowMuchItHolds() {
    vera().open("/accounts/new").says("noch nichts ausgefüllt");
    var id =
        samples.create(
            cast.vera(), "name", "Voll " + ownTag(), "registerCourt", "Amtsgericht Kiel");
    vera()
        .open("/accounts/" + id.value() + "/edit")
        .says("Register, Steuer und Zahlung", "1 von 5 ausgefüllt");
  }

  @Test
  void entersACompanyOnceHoweverOftenTheFormIsSent() {
    var name = "Doppelklick " + ownTag();
    var token = UUID.randomUUID().toString();
    var first = vera().submit("/accounts", filled(name, "form_token", token)).is(302);
    var second = vera().submit("/accounts", filled(name, "form_token", token)).is(302);
    assertThat(first.leadsTo()).matches("/accounts/[0-9a-f-]{36}").isEqualTo(second.leadsTo());
    assertThat(found(name)).isEqualTo(1);
    vera().submit("/accounts", filled(name, "form_token", UUID.randomUUID().toString())).is(302);
    assertThat(found(name)).isEqualTo(2);
  }

  @Test
  void isAnotherOneWhereItComesBackWithOtherContent() {
    var token = java.util.UUID.randomUUID().toString();
    var tag = ownTag();
    for (var name : List.of("Eine " + tag, "Andere " + tag, "Eine " + tag))
      vera()
          .submit("/accounts", "form_token", token, "name", name, "kinds", "prospect", "tags", tag)
          .is(302);
    vera().open("/accounts/count?tags=" + tag).says("2");
  }

  @Test
  void mayBeSentAgainWithTheSameTokenOnceWhatWasWrongIsMended() {
    var name = "Gebessert " + ownTag();
    var token = UUID.randomUUID().toString();
    vera().submit("/accounts", filled(name, "employees", "viele", "form_token", token)).is(422);
    vera().submit("/accounts", filled(name, "employees", "5", "form_token", token)).is(302);
    assertThat(found(name)).isEqualTo(1);
  }

  @Test
  void saysAtEachFieldInGermanWhatIsWrongAndKeepsWhatWasTyped() {
    vera()
        .submit(
            "/accounts",
            filled(
                " ",
                "employees",
                "viele",
                "country",
                "Atlantis",
                "email",
                "wer@",
                "parent",
                "<b>Niemand</b>",
                "street",
                "Deich 1"))
        .is(422)
        .says("id=\"field-name-error\"", "Bitte füllen Sie dieses Feld aus.")
        .says("id=\"field-employees-error\"", "Das ist keine Zahl.", "value=\"viele\"")
        .says("id=\"field-country-error\"", "<option value=\"Atlantis\" selected>")
        .says("id=\"field-email-error\"", "value=\"wer@\"")
        .says("id=\"field-parent-error\"", "value=\"&lt;b>Niemand&lt;/b>\"")
        .says("value=\"Deich 1\"", "aria-invalid=\"true\"", "href=\"#field-employees\"")
        .saysNothingOf("<b>Niemand");
  }

  @Test
  void beginsInItsFirstFieldAndAfterARefusalWithWhatIsWrong() {
    var first = "autofocus type=\"text\" id=\"field-name\"";
    vera().open("/accounts/new").says(first);
    var id = samples.create(cast.vera(), "name", "Anfang " + ownTag());
    vera().open("/accounts/" + id + "/edit").says(first);
    vera().submit("/accounts", filled("")).is(422).saysNothingOf(first);
  }

  @Test
  void offersCountriesByTheNamesOfTheReaderHoweverOneWasTyped() {
    vera().open("/accounts/new?country=AT").says("<option value=\"Österreich\" selected>");
    english().open("/accounts/new?country=AT").says("<option value=\"Austria\" selected>");
  }

  @Test
  void saysWhatAPostcodeOfTheCountryLooksLike() {
    var id = samples.create(cast.vera(), "name", "Post " + ownTag(), "country", "AT");
    var wrong = new String[] {"version", "1", "postcode", "20095"};
    vera()
        .submit("/accounts/" + id + "/fields/postcode", wrong)
        .is(422)
        .says("So sähe eine aus: 1010.");
    english()
        .submit("/accounts", filled("Post", "country", "Polen", "postcode", "950"))
        .is(422)
        .says("id=\"field-postcode-error\"", "no postal code (Poland). One looks like 00-950.");
    vera()
        .submit(
            "/accounts/" + id + "/parts/addresses",
            "uses",
            "delivery",
            "city",
            "Wien",
            "postcode",
            "10100",
            "country",
            "AT")
        .is(422)
        .says("So sähe eine aus: 1010.", "value=\"10100\"");
  }

  @Test
  void saysItInEnglishToTheEnglish() {
    english()
        .submit("/accounts", filled(" ", "employees", "many", "annualRevenue", "1,234.50"))
        .is(422)
        .says("lang=\"en\"", "Please fill this in.", "This is not a number.")
        .says("value=\"1,234.50\"")
        .saysNothingOf("field.required", "field.notANumber");
  }

  @Test
  void readsNumbersAsTheViewerTypesThem() {
    var german = vera().submit("/accounts", filled("Zahl", "annualRevenue", "1.234,5")).leadsTo();
    var english = english().submit("/accounts", filled("Number", "annualRevenue", "1,234.5"));
    for (var address : List.of(german, english.leadsTo())) {
      var account = samples.get(cast.vera(), idOf(address));
      assertThat(account.get(AccountList.REVENUE)).isEqualByComparingTo("1234.5");
      assertThat(account.get(AccountList.REVENUE_CURRENCY)).isEqualTo("EUR");
    }
    vera().open(german + "/edit").says("value=\"1234,5\"");
  }

  @Test
  void changesWhatWasChangedAndNothingElse() {
    var id =
        samples.create(
            cast.vera(), "name", "Bleibt GmbH", "city", "Kiel", "iban", "DE89370400440532013000");
    var form = edited(id, "city", "Jena");
    vera().submit("/accounts/" + id, form).is(302);
    var account = samples.get(cast.vera(), id);
    assertThat(account.get(AccountList.CITY)).isEqualTo("Jena");
    assertThat(account.get(AccountList.IBAN)).isEqualTo("DE89370400440532013000");
    assertThat(account.nameOf(AccountList.OWNER)).isEqualTo("Vera Lindqvist");
    assertThat(account.version()).isEqualTo(2);
    vera().submit("/accounts/" + id, edited(id)).is(302);
    assertThat(samples.get(cast.vera(), id).version()).as("nothing was changed").isEqualTo(2);
  }

  @Test
  void keepsAnOwnerWhoHasLeftSince() {
    var gone =
        cast.ruth()
            .call(() ->
                users.create(UserDraft.of("gone-" + ownTag(), "Gundula Gegangen", Role.MANAGER)));
    var id = samples.create(cast.vera(), "name", "Verwaist GmbH", "owner", gone.toString());
    cast.ruth().run(() -> users.deactivate(gone));
    vera()
        .open("/accounts/" + id + "/edit")
        .says("value=\"" + gone + "\" selected", "Gundula Gegangen");
    vera().submit("/accounts/" + id, edited(id, "city", "Husum")).is(302);
    assertThat(samples.get(cast.vera(), id).get(AccountList.OWNER)).isEqualTo(gone);
  }

  @Test
  void refusesAFormWithoutItsVersionOrWithOneThatIsNone() {
    var id = samples.create(cast.vera(), "name", "Versioniert GmbH");
    var form = edited(id, "city", "Jena");
    form[1] = "eins";
    vera().submit("/accounts/" + id, form).is(400).says("<nav");
    vera().submit("/accounts/" + id, "name", "Ohne Version").is(400).says("<nav");
    form[1] = "99";
    vera().submit("/accounts/" + id, form).is(422);
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(1);
  }

  @Test
  void showsTheListAndBeginsWithOnesOwn() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Gelistet & Co", "tags", tag);
    vera().open("/accounts").is(200).says("aria-current=\"page\">Meine");
    vera().open("/accounts?tags=" + tag).is(200).says("Gelistet &amp; Co");
    vera().open("/accounts?tags=" + tag + "&secret=1").is(200).says("„secret“", "Gelistet");
    vera().open("/accounts?employees=viele").is(200).says("Das ist keine Zahl.");
    vera().open("/accounts?tags=" + tag + "&city.empty=false").says("ist nicht leer");
    vera().open("/accounts/count?tags=" + tag).is(200).says("1").saysNothingOf("<html");
    vera().open("/accounts/count?employees=viele").is(200);
  }

  @Test
  void writesAConditionIntoTheAddressAsTheListKeepsIt() {
    assertThat(
            vera().open("/accounts?condition=country&operator=is&value=%C3%96sterreich").leadsTo())
        .isEqualTo("/accounts?country=AT");
    assertThat(vera().open("/accounts?condition=employees&operator=from&value=1.000").leadsTo())
        .isEqualTo("/accounts?employees.from=1000");
    assertThat(
            vera()
                .open(
                    "/accounts?condition=name&operator=contains&value=x{y}&city=Kiel"
                        .replace("{", "%7B")
                        .replace("}", "%7D"))
                .leadsTo())
        .isEqualTo("/accounts?city=Kiel&name.contains=x%7By%7D");
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private static UUID somebodyEnglish;

  private Desk english() {
    if (somebodyEnglish == null)
      somebodyEnglish =
          cast.ruth()
              .call(() ->
                  users.create(
                      UserDraft.of("emma-" + ownTag(), "Emma English", Role.MANAGER)
                          .speaking("en")));
    return Desk.of(web, somebodyEnglish);
  }

  private int found(String name) {
    var answer = vera().api(GET, "/accounts?name=" + name.replace(" ", "%20"), null).is(200);
    return answer.text().split("\"name\":\"" + name, -1).length - 1;
  }

  private static AccountId idOf(String address) {
    return new AccountId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
  }

  private static String[] filled(String name, String... more) {
    var fields = new ArrayList<>(List.of("name", name, "kinds", "prospect"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  /** The edit form as it was opened, with some fields typed anew; its version comes first. */
  private String[] edited(AccountId id, String... typed) {
    var fields =
        new ArrayList<>(List.of(Forms.fieldsOf(vera().open("/accounts/" + id + "/edit").text())));
    var version = fields.indexOf("version");
    var seen = fields.get(version + 1);
    fields.remove(version);
    fields.remove(version);
    fields.addAll(0, List.of("version", seen));
    for (var i = 0; i < typed.length; i += 2) {
      var at = -1;
      for (var j = 0; j < fields.size(); j += 2) if (fields.get(j).equals(typed[i])) at = j;
      if (at < 0) fields.addAll(List.of(typed[i], typed[i + 1]));
      else fields.set(at + 1, typed[i + 1]);
    }
    return fields.toArray(String[]::new);
  }
}
