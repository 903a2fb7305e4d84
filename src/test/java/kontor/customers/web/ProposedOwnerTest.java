package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whose a new company is where its enterer says nothing else. */
@KontorTest
class ProposedOwnerTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void isTheEntererWhereHeLeadsCustomersAndElseNobodyInFormAndApi() {
    var aylin = Desk.of(web, kontor.demo.Cast.AYLIN);
    aylin
        .open("/accounts/new")
        .says("value=\"prospect\" checked")
        .saysNothingOf("value=\"" + kontor.demo.Cast.AYLIN + "\" selected");
    for (var person : List.of(kontor.demo.Cast.AYLIN, kontor.demo.Cast.VERA)) {
      var desk = Desk.of(web, person);
      var form = new ArrayList<>(List.of(Forms.fieldsOf(desk.open("/accounts/new").text())));
      form.set(form.indexOf("name") + 1, "Formular " + ownTag());
      var entered = desk.submit("/accounts", form.toArray(String[]::new)).is(302).leadsTo();
      var sent =
          desk.api(POST, "/accounts", "{\"name\": \"Programm %s\"}".formatted(ownTag()))
              .is(201)
              .response()
              .getHeader("Location");
      for (var place : List.of(entered, sent.substring("/api/v1".length())))
        assertThat(owner(place))
            .as(place)
            .isEqualTo(person.equals(kontor.demo.Cast.VERA) ? person : null);
    }
  }

  private UUID owner(String place) {
    var id = new AccountId(UUID.fromString(place.substring("/accounts/".length())));
    return samples.get(cast.vera(), id).get(AccountList.OWNER);
  }
}
