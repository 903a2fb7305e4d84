package kontor.platform.error.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kontor.KontorTest;
import kontor.demo.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KontorTest
class ErrorsTest {

  private static final String WAYS =
      """
      not-found, 404, not-found
      forbidden, 403, forbidden
      conflict, 409, conflict
      rule, 422, rule-violation
      too-large, 413, too-large
      busy, 503, busy
      anything, 500, defect
      numbers/1?page=1, 404, not-found
      numbers/019a0000-0000-7000-8000-000000000001?page=x, 400, malformed
      numbers/019a0000-0000-7000-8000-000000000001, 400, malformed
      body, 500, defect
      """;

  @Autowired MockMvc mvc;

  @ParameterizedTest
  @CsvSource(textBlock = WAYS)
  void areAPageInTheFrameThatSaysWhatHappened(String way, int status, String slug)
      throws Exception {
    mvc.perform(as(get("/failing/" + way)).header("Accept", "text/html"))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("<nav class=\"nav\"")))
        .andExpect(content().string(containsString("Status " + status)))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @ParameterizedTest
  @CsvSource(textBlock = WAYS)
  void areAToastForAPartOfAPage(String way, int status, String slug) throws Exception {
    mvc.perform(as(get("/failing/" + way)).header("HX-Request", "true"))
        .andExpect(status().is(status))
        .andExpect(header().string("HX-Retarget", "#toasts"))
        .andExpect(content().string(containsString("class=\"toast\"")))
        .andExpect(content().string(not(containsString("<html"))))
        .andExpect(content().string(not(containsString("secret"))));
  }

  @ParameterizedTest
  @CsvSource(textBlock = WAYS)
  void areADocumentForPrograms(String way, int status, String slug) throws Exception {
    mvc.perform(as(get("/api/failing/" + way)))
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("/problems/" + slug))
        .andExpect(jsonPath("$.status").value(status))
        .andExpect(jsonPath("$.title").isNotEmpty())
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void nameTheFieldAndTheReason() throws Exception {
    mvc.perform(as(get("/failing/rule")).accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.errors[0].field").value("name"))
        .andExpect(jsonPath("$.errors[0].reason").value("problem.value.missing"))
        .andExpect(jsonPath("$.errors[0].message").value("Diese Angabe fehlt."));
  }

  @Test
  void nameBothSidesOfAConflict() throws Exception {
    mvc.perform(as(get("/api/failing/conflict")))
        .andExpect(jsonPath("$.version").value(4))
        .andExpect(jsonPath("$.conflicts[0].field").value("name"))
        .andExpect(jsonPath("$.conflicts[0].mine").value("A"))
        .andExpect(jsonPath("$.conflicts[0].theirs").value("B"));
  }

  @Test
  void ofOursHaveANumberAndThoseThatPassSayWhenToTryAgain() throws Exception {
    mvc.perform(as(get("/api/failing/anything")))
        .andExpect(jsonPath("$.id").value(matchesPattern("[0-9a-f]{8}")));
    mvc.perform(as(get("/failing/busy"))).andExpect(header().string("Retry-After", "5"));
  }

  @Test
  void ofSpringsAreAnsweredTheSameWay() throws Exception {
    mvc.perform(as(post("/api/failing/not-found")).with(csrf()))
        .andExpect(status().is(405))
        .andExpect(header().string("Allow", "GET"))
        .andExpect(jsonPath("$.type").value("/problems/method-not-allowed"));
    mvc.perform(as(post("/api/failing/body")).with(csrf()).contentType("text/plain").content("x"))
        .andExpect(status().is(415))
        .andExpect(jsonPath("$.type").value("/problems/unsupported-media-type"));
    mvc.perform(
            as(post("/api/failing/body"))
                .with(csrf())
                .contentType("application/json")
                .content("[}"))
        .andExpect(status().is(400))
        .andExpect(jsonPath("$.type").value("/problems/malformed"));
    mvc.perform(as(get("/no/such/page"))).andExpect(status().is(404));
  }

  @Test
  void leadBackToAPageOfOursAndToNoOther() throws Exception {
    var own = as(get("/failing/rule")).header("Host", "localhost");
    mvc.perform(own.header("Referer", "http://localhost/accounts?city=Bremen"))
        .andExpect(content().string(containsString("href=\"/accounts?city=Bremen\"")));
    mvc.perform(
            as(get("/failing/rule"))
                .header("Host", "localhost")
                .header("Referer", "http://evil.example/"))
        .andExpect(content().string(not(containsString("evil"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost//evil.example/",
        "http://localhost/\\evil.example/",
        "http://localhost.evil.example/",
        "http://localhost:81@evil.example/",
        "javascript:alert('evil')"
      })
  void leadToNoOtherHostWhateverTheBrowserSaysWhereItCameFrom(String evil) throws Exception {
    mvc.perform(as(get("/failing/rule")).header("Host", "localhost").header("Referer", evil))
        .andExpect(content().string(not(containsString("evil"))))
        .andExpect(content().string(containsString("href=\"/\"")));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void areExplainedToAnybodyInHisLanguage(Kind kind) throws Exception {
    mvc.perform(get(kind.type()).header("Accept-Language", "en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lang=\"en\"")))
        .andExpect(content().string(not(containsString("<nav class=\"nav\""))));
    mvc.perform(get(kind.type()).header("Accept-Language", "de"))
        .andExpect(content().string(containsString("lang=\"de\"")));
  }

  @Test
  void ofOneStatusAreOneKind() {
    for (var kind : Kind.values()) assertThat(Kind.ofStatus(kind.status())).isEqualTo(kind);
    assertThat(Kind.ofStatus(418)).isEqualTo(Kind.MALFORMED);
    assertThat(Kind.ofStatus(502)).isEqualTo(Kind.DEFECT);
  }

  /** The name is the person's id: so the viewer is found as after a real sign-in. */
  private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.with(user(Cast.VERA.toString()));
  }
}
