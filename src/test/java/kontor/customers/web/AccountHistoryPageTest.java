package kontor.customers.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.identity.Audiences;
import kontor.platform.Ids;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class AccountHistoryPageTest {

  @Autowired MockMvc http;
  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired RecordInput input;
  @Autowired Audiences audiences;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;

  private final String vera = kontor.demo.Cast.VERA.toString();

  @Test
  void showsChangesAsAPageAndAsAPartOfOne() throws Exception {
    var id = changedTimes(1);
    var page = "/accounts/" + id + "/history";
    http.perform(get(page).with(user(vera)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Änderungen an Seiten &amp; &lt;b&gt;Söhne")))
        .andExpect(content().string(containsString("<dt>Ort</dt>")))
        .andExpect(content().string(containsString("Ort 1")))
        .andExpect(content().string(containsString(" · Vorgang ")))
        .andExpect(content().string(not(containsString(">Vorgang "))))
        .andExpect(content().string(not(containsString(">Geändert<"))))
        .andExpect(content().string(not(containsString("?before="))));
    http.perform(get(page).with(user(vera)).header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<dt>Ort</dt>")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void leadsToEarlierChangesByALink() throws Exception {
    var id = changedTimes(60);
    var page = "/accounts/" + id + "/history";
    var html =
        http.perform(get(page).with(user(vera)))
            .andExpect(content().string(containsString("Frühere Änderungen zeigen")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var link = html.replaceAll("(?s).*href=\"(" + page + "\\?before=\\d+)\".*", "$1");
    http.perform(get(link).with(user(vera)))
        .andExpect(content().string(containsString("Angelegt")))
        .andExpect(content().string(not(containsString("?before="))));
  }

  @Test
  void isDataAtTheApi() throws Exception {
    var id = changedTimes(1);
    http.perform(get("/api/v1/accounts/" + id + "/history").with(user(vera)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.entries[0].who").value("Vera Lindqvist"))
        .andExpect(jsonPath("$.entries[0].actor").value(vera))
        .andExpect(jsonPath("$.entries[0].items[0].verb").value("UPDATE"))
        .andExpect(jsonPath("$.entries[0].items[0].fields[0].field").value("city"))
        .andExpect(jsonPath("$.entries[0].items[0].fields[0].after").value("Ort 1"))
        .andExpect(jsonPath("$.entries[0].items[0].fields[0].became.text").value("Ort 1"))
        .andExpect(jsonPath("$.earlier").isEmpty());
  }

  @Test
  void isNotThereForThoseOutside() throws Exception {
    var id = changedTimes(1);
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));
    var clara = kontor.demo.Cast.CLARA.toString();
    for (var address : List.of("/accounts/" + id, "/api/v1/accounts/" + id))
      http.perform(get(address + "/history").with(user(clara)))
          .andExpect(status().isNotFound())
          .andExpect(content().string(not(containsString("Seiten"))));
    http.perform(get("/accounts/" + id + "/history?before=1x").with(user(vera)))
        .andExpect(status().is4xxClientError());
  }

  private AccountId changedTimes(int times) {
    var id =
        cast.vera()
            .call(() ->
                accounts.create(
                    new AccountDraft(
                        input.read(
                            AccountList.CATALOGUE,
                            Map.of("name", "Seiten & <b>Söhne"),
                            Notation.CANONICAL,
                            true))));
    for (var n = 1; n <= times; n++) {
      var seen = n;
      cast.vera()
          .because("request:" + Ids.next())
          .run(() ->
              accounts.change(
                  id,
                  seen,
                  input.read(
                      AccountList.CATALOGUE,
                      Map.of("city", "Ort " + seen),
                      Notation.CANONICAL,
                      false)));
    }
    return id;
  }
}
