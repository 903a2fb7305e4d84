package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two people save the form of one company, opened at the same time. */
@KontorTest
class ConflictFormTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Users users;
  @Autowired Cast cast;

  @Test
  void asksForWhatBothChangedAndSavesTheChoice() {
    var id = disputed();
    var mine = edited(vera(), id, "city", "Husum", "class", "wholesale", "industry", "Optik");
    samples.change(cast.jonas(), id, 1, "city", "Jena", "class", "public", "region", "Thüringen");
    var page =
        vera()
            .submit(address(id), mine)
            .is(409)
            .says("Husum", "Jena", "Jonas Behrens", "Großhandel", "Öffentliche Hand")
            .says("Jonas Behrens hat dasselbe geändert", "vorher: Kiel", "vorher: Industrie")
            .says("übrigen Änderungen (Branche) werden", "href=\"" + address(id) + "\"")
            .says("name=\"version\" value=\"2\"", "action=\"" + address(id) + "\"")
            .saysNothingOf("<b>wholesale", "field.");
    var choice = Forms.fieldsOf(page.text());
    assertThat(choice).contains("keep.city", "keep.class", "industry", "Optik");
    vera().submit(address(id), chosen(choice, "keep.class", "theirs")).is(302);
    var account = get(id);
    assertThat(account.get(AccountList.CITY)).isEqualTo("Husum");
    assertThat(account.get(AccountList.CLASS)).isEqualTo("public");
    assertThat(account.get(AccountList.INDUSTRY)).isEqualTo("Optik");
    assertThat(account.get(AccountList.REGION)).isEqualTo("Thüringen");
  }

  @Test
  void leavesTheOthersWhatOneMerelySaw() {
    var id = disputed();
    var mine = edited(vera(), id, "city", "Husum");
    samples.change(cast.jonas(), id, 1, "city", "Jena", "region", "Thüringen", "tags", "neu");
    var page = vera().submit(address(id), mine).is(409);
    assertThat(Forms.fieldsOf(page.text())).doesNotContain("region", "tags", "industry", "name");
    samples.change(cast.jonas(), id, 2, "industry", "Spedition", "region", "Franken");
    vera().submit(address(id), Forms.fieldsOf(page.text())).is(302);
    var account = get(id);
    assertThat(account.get(AccountList.CITY)).isEqualTo("Husum");
    assertThat(account.get(AccountList.REGION)).isEqualTo("Franken");
    assertThat(account.get(AccountList.INDUSTRY)).isEqualTo("Spedition");
    assertThat(account.get(AccountList.TAGS)).containsExactly("neu");
  }

  @Test
  void saysNamesAndAmountsInGermanAndInEnglish() {
    var english =
        cast.ruth()
            .call(() ->
                users.create(
                    UserDraft.of("emma-" + ownTag(), "Emma English", Role.MANAGER).speaking("en")));
    var german = List.of("1.234,50", "99,25", "Ihre Eingabe", "Clara Hoffmann", "01.02.2020");
    var others = List.of("1,234.50", "99.25", "Your entry", "Clara Hoffmann", "1 Feb 2020");
    for (var desk : List.of(vera(), Desk.of(web, english))) {
      var jonas = kontor.demo.Cast.JONAS.toString();
      var id =
          samples.create(
              cast.vera(), "name", "Umstritten GmbH", "annualRevenue", "10", "deputy", jonas);
      var isGerman = desk.equals(vera());
      var mine =
          edited(
              desk,
              id,
              "annualRevenue",
              isGerman ? "1.234,5" : "1,234.5",
              "owner",
              kontor.demo.Cast.JONAS.toString(),
              "customerSince",
              "2019-03-04",
              "centralInvoicing",
              "true");
      samples.change(
          cast.jonas(),
          id,
          1,
          "annualRevenue",
          "99.25",
          "owner",
          kontor.demo.Cast.CLARA.toString(),
          "customerSince",
          "2020-02-01");
      desk.submit(address(id), mine)
          .is(409)
          .says((isGerman ? german : others).toArray(String[]::new))
          .says("€", "Jonas Behrens", "value=\"" + (isGerman ? "1.234,5" : "1,234.5"))
          .saysNothingOf(">" + kontor.demo.Cast.CLARA, ">2020-02-01", ">99.25<");
    }
  }

  @Test
  void asksForOneFactInItsPlaceAndOnAPageOfItsOwn() {
    var parent = samples.create(cast.vera(), "name", "Mutter AG");
    var own = samples.create(cast.vera(), "name", "Andere Mutter AG");
    var id = samples.create(cast.vera(), "name", "Umstritten GmbH");
    samples.change(cast.jonas(), id, 1, "parent", parent.toString());
    var fact = address(id) + "/fields/parent";
    for (var desk : List.of(vera(), vera().withScripts())) {
      var page =
          desk.submit(fact, "version", "1", "parent", own.toString())
              .is(409)
              .says("Andere Mutter AG", "Mutter AG", "Jonas Behrens", "action=\"" + fact + "\"")
              .saysNothingOf(">" + parent + "<");
      vera().submit(fact, chosen(Forms.fieldsOf(page.text()), "keep.parent", "theirs")).is(302);
    }
    assertThat(get(id).get(AccountList.PARENT)).isEqualTo(parent.value());
    assertThat(get(id).version()).isEqualTo(2);
    var page = vera().submit(fact, "version", "1", "parent", own.toString()).is(409);
    vera().submit(fact, Forms.fieldsOf(page.text())).is(302);
    assertThat(get(id).get(AccountList.PARENT)).isEqualTo(own.value());
  }

  @Test
  void keepsTheWholeFormWhereTheChoiceBreaksARule() {
    var parent = samples.create(cast.vera(), "name", "Mutter AG");
    var id =
        samples.create(
            cast.vera(), "name", "Filiale", "parent", parent.toString(), "industry", "Optik");
    var mine = edited(vera(), id, "type", "branch", "city", "Husum");
    samples.change(cast.jonas(), id, 1, "city", "Jena", "parent", "", "region", "Franken");
    var page = vera().submit(address(id), mine).is(409);
    var again =
        vera()
            .submit(address(id), Forms.fieldsOf(page.text()))
            .is(422)
            .says("id=\"field-parent-error\"", "value=\"Husum\"", "value=\"Optik\"")
            .says("value=\"Franken\"");
    var mended = chosen(Forms.fieldsOf(again.text()), "parent", parent.toString());
    vera().submit(address(id), mended).is(302);
    assertThat(get(id).get(AccountList.TYPE)).isEqualTo("branch");
    assertThat(get(id).get(AccountList.REGION)).isEqualTo("Franken");
  }

  @Test
  void asksForAnotherLookBeforeAnOutdatedDecision() {
    var id = disputed();
    var archival = Forms.fieldsOf(vera().open(address(id) + "/archival").text());
    samples.change(cast.jonas(), id, 1, "city", "Jena");
    var page =
        vera()
            .submit(address(id) + "/archival", chosen(archival, "reason", "Aufgegeben"))
            .is(409)
            .says("inzwischen geändert", "value=\"Aufgegeben\"", "name=\"version\" value=\"2\"");
    assertThat(get(id).archival()).isNull();
    vera().submit(address(id) + "/archival", Forms.fieldsOf(page.text())).is(302);
    assertThat(get(id).archival()).isNotNull();
    vera()
        .submit(address(id) + "/audience", "version", "2", "audience", "team")
        .is(409)
        .says("inzwischen geändert");
    for (var decision : List.of("/restoration", "/verification")) {
      var back = vera().submit(address(id) + decision, "version", "2").leadsTo();
      vera().open(back).says("inzwischen geändert");
    }
    assertThat(get(id).version()).isEqualTo(3);
  }

  private AccountId disputed() {
    return samples.create(cast.vera(), "name", "Streit GmbH", "city", "Kiel", "class", "industry");
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private RecordEntry get(AccountId id) {
    return samples.get(cast.vera(), id);
  }

  private static String address(AccountId id) {
    return "/accounts/" + id;
  }

  /** The form as it was opened, with some fields typed anew. */
  private static String[] edited(Desk desk, AccountId id, String... typed) {
    return chosen(Forms.fieldsOf(desk.open(address(id) + "/edit").text()), typed);
  }

  private static String[] chosen(String[] form, String... anew) {
    var fields = new ArrayList<>(List.of(form));
    for (var i = 0; i < anew.length; i += 2) {
      var at = -1;
      for (var j = 0; j < fields.size(); j += 2) if (fields.get(j).equals(anew[i])) at = j;
      if (at < 0) fields.addAll(List.of(anew[i], anew[i + 1]));
      else fields.set(at + 1, anew[i + 1]);
    }
    return fields.toArray(String[]::new);
  }
}
