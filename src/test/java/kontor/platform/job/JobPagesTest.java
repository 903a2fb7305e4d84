package kontor.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.SampleAccounts;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class JobPagesTest {

  @Autowired MockMvc http;
  @Autowired Jobs jobs;
  @Autowired ScriptedJob kind;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;
  @Autowired Users users;

  @Test
  void showProgressAndAskAgainWhileTheJobRuns() throws Exception {
    var goOn = new CountDownLatch(1);
    var id =
        start(run -> {
          run.progress(1_240, 8_800L);
          goOn.await(30, TimeUnit.SECONDS);
        });
    await().until(() -> job(id).done() > 0);

    assertThat(page("/jobs/" + id))
        .contains("1.240 von 8.800", "hx-get=\"/jobs/" + id + "/state\"", "Abbrechen");
    goOn.countDown();
    ended(id);

    assertThat(page("/jobs/" + id + "/state"))
        .contains("Fertig", "42 bisher", "href=\"/somewhere\"")
        .doesNotContain("hx-get", "<html");
  }

  @Test
  void cancelByAPlainForm() throws Exception {
    var id =
        start(run -> {
          while (!run.cancelled()) Thread.onSpinWait();
        });

    var answer = send(post("/jobs/" + id + "/cancellation"), kontor.demo.Cast.VERA);

    assertThat(answer.getRedirectedUrl()).isEqualTo("/jobs/" + id);
    ended(id);
    assertThat(page("/jobs/" + id)).contains("Abgebrochen");
  }

  @Test
  void leadNowhereElseAfterCancelling() throws Exception {
    var id = start(run -> {});
    ended(id);
    for (var back : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a/../b"))
      assertThat(
              send(post("/jobs/" + id + "/cancellation").param("back", back), kontor.demo.Cast.VERA)
                  .getRedirectedUrl())
          .isEqualTo("/jobs/" + id);
    assertThat(
            send(
                    post("/jobs/" + id + "/cancellation").param("back", "/wares/import"),
                    kontor.demo.Cast.VERA)
                .getRedirectedUrl())
        .isEqualTo("/wares/import");
  }

  @Test
  void leadToWhereSuchWorkBeginsWhileThereIsNone() {
    var newcomer = UserDraft.of("neu-" + SampleAccounts.ownTag(), "Nina Neu", Role.MANAGER);
    Desk.of(http, cast.ruth().call(() -> users.create(newcomer)))
        .open("/jobs")
        .says("Noch nichts", "href=\"/accounts/import\">Firmen importieren<");
  }

  @Test
  void listOnesOwnAndForAnAdministratorEveryones() throws Exception {
    var id = start(run -> {});
    ended(id);

    assertThat(page("/jobs")).contains("/jobs/" + id);
    assertThat(send(get("/jobs?everyone=true"), kontor.demo.Cast.RUTH).getContentAsString())
        .contains("/jobs/" + id, "Arbeit eines Kollegen", "Vera Lindqvist");
  }

  @Test
  void answerTheApi() throws Exception {
    var id = start(run -> run.result(List.of(1, 2)));
    ended(id);

    assertThat(page("/api/v1/jobs/" + id))
        .contains("\"state\":\"done\"", "\"kind\":\"scripted\"", "\"result\":[1, 2]");
    assertThat(
            send(post("/api/v1/jobs/" + id + "/cancellation"), kontor.demo.Cast.VERA).getStatus())
        .isEqualTo(200);
  }

  private JobId start(ScriptedJob.Script script) {
    return cast.vera()
        .call(() ->
            transaction.execute(
                status -> jobs.start("scripted", "job.title", List.of(), kind.order(script))));
  }

  private Job job(JobId id) {
    return cast.vera().call(() -> jobs.get(id));
  }

  private void ended(JobId id) {
    await().until(() -> job(id).state().ended());
  }

  private String page(String address) throws Exception {
    var answer = send(get(address), kontor.demo.Cast.VERA);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, UUID who)
      throws Exception {
    return http.perform(request.with(user(who.toString())).with(csrf())).andReturn().getResponse();
  }
}
