package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.record.Decisions;
import kontor.platform.search.Search;
import kontor.platform.ui.Flash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A customer that only his owner or the owner's team sees is the new owner's to see. */
@KontorTest
class GivenToAnotherTest {

  private static final String VERA = kontor.demo.Cast.VERA.toString();
  private static final String JONAS = kontor.demo.Cast.JONAS.toString();
  private static final String CLARA = kontor.demo.Cast.CLARA.toString();

  @Autowired MockMvc http;
  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired Timeline timeline;
  @Autowired Search search;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void whatWasForTheOwnersTeamIsForTheNewOnes() {
    var id = kept("team");
    cast.vera().run(() -> timeline.note(id, "Ruft im Mai an.", null));
    var version = samples.get(cast.vera(), id).version();
    assertThat(samples.change(cast.vera(), id, version, "owner", CLARA)).isEqualTo(version + 2);

    assertThat(samples.get(cast.clara(), id).version()).isEqualTo(version + 2);
    assertThat(cast.clara().call(() -> timeline.of(id, null))).hasSize(1);
    assertUnseen(cast.vera(), id);
    assertUnseen(cast.jonas(), id);
    assertThat(samples.get(cast.henrik(), id).values().get(AccountList.OWNER))
        .isEqualTo(kontor.demo.Cast.CLARA);
  }

  @Test
  void whatWasForTheOwnerIsForTheNewOne() {
    var id = kept("owner");
    samples.change(cast.vera(), id, samples.get(cast.vera(), id).version(), "owner", JONAS);
    assertThat(samples.get(cast.jonas(), id).name()).startsWith("Übergabe");
    assertUnseen(cast.clara(), id);
  }

  @Test
  void staysForItsTeamWhereTheNewOwnerIsOfIt() {
    var id = kept("team");
    var version = samples.get(cast.vera(), id).version();
    assertThat(samples.change(cast.vera(), id, version, "owner", JONAS)).isEqualTo(version + 1);
    assertThat(samples.get(cast.vera(), id).name()).startsWith("Übergabe");
  }

  @Test
  void staysForEveryoneWhereItWas() {
    var id = kept("everyone");
    samples.change(cast.vera(), id, samples.get(cast.vera(), id).version(), "owner", CLARA);
    assertThat(samples.get(cast.vera(), id).name()).startsWith("Übergabe");
  }

  @Test
  void staysForThoseWhoSawItWhereNobodyLeadsIt() {
    var id = kept("team");
    samples.change(cast.vera(), id, samples.get(cast.vera(), id).version(), "owner", "");
    assertThat(samples.get(cast.jonas(), id).name()).startsWith("Übergabe");
    assertUnseen(cast.clara(), id);
  }

  @Test
  void isFoundByTheNewOwnerAndNoLongerByTheOthers() {
    var name = "Übergabe " + SampleAccounts.ownTag();
    var id = samples.create(cast.vera(), "name", name);
    samples.confineToTeam(cast.vera(), id);
    samples.change(cast.vera(), id, samples.get(cast.vera(), id).version(), "owner", CLARA);
    assertThat(cast.clara().call(() -> search.find(name, 5))).hasSize(1);
    assertThat(cast.jonas().call(() -> search.find(name, 5))).isEmpty();
  }

  @Test
  void leadsThePageToTheListWhereItsViewerSeesItNoMore() throws Exception {
    var inForm = kept("team");
    http.perform(given("/accounts/" + inForm.value()))
        .andExpect(redirectedUrl("/accounts"))
        .andExpect(flash().attribute("flash", Flash.of("record.outOfSight")));

    var inPlace = kept("team");
    http.perform(
            given("/accounts/" + inPlace.value() + "/fields/owner").header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(header().string("HX-Redirect", "/accounts"))
        .andExpect(flash().attribute("flash", Flash.of("record.outOfSight")));
    assertThat(samples.get(cast.clara(), inPlace).name()).startsWith("Übergabe");

    var byProgram = kept("team");
    http.perform(
            patch("/api/v1/accounts/" + byProgram.value())
                .with(user(VERA))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": %d, \"owner\": \"%s\"}".formatted(2, CLARA)))
        .andExpect(status().isNoContent());
    assertUnseen(cast.vera(), byProgram);
  }

  @Test
  void leadsADeputyToTheListWhoKeepsItForTheOwner() throws Exception {
    var id = samples.create(cast.vera(), "name", "Übergabe GmbH", "deputy", CLARA);
    http.perform(
            post("/accounts/" + id.value() + "/audience")
                .param("audience", "owner")
                .with(user(CLARA))
                .with(csrf()))
        .andExpect(redirectedUrl("/accounts"));
    assertUnseen(cast.clara(), id);
    assertThat(samples.get(cast.vera(), id).name()).startsWith("Übergabe");
  }

  private AbstractMockHttpServletRequestBuilder<?> given(String address) {
    return post(address)
        .param("version", "2")
        .param("only", "owner")
        .param("owner", CLARA)
        .with(user(VERA))
        .with(csrf());
  }

  private AccountId kept(String rule) {
    var id = samples.create(cast.vera(), "name", "Übergabe GmbH");
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, rule));
    return id;
  }

  private void assertUnseen(Viewer viewer, AccountId id) {
    assertThatThrownBy(() -> samples.get(viewer, id)).isInstanceOf(NotFound.class);
  }
}
