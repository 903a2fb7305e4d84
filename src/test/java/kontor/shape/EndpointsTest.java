package kontor.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.KontorTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What strangers and forged forms get from every address there is. */
@KontorTest
class EndpointsTest {

  /** What strangers may open, and why. */
  private static final Map<String, String> OPEN =
      Map.of(
          "/signin", "there one signs in",
          "/signin/offer", "the demo's people sign in by one click; elsewhere it offers nobody",
          "/problems/{slug}", "says what a problem of the API means, to everybody",
          "/signin/refusal", "says why signing in failed",
          "/signin/ended", "shows what a form brought after its session had ended",
          "/signin/language", "the language of the pages before sign-in",
          "/password/{token}", "whoever holds the link sets a password",
          "/welcome", "the first administrator is made there, once");

  /** What would end the sessions of the person who asks. */
  private static final Set<String> ENDING = Set.of("/profile/password", "/profile/sessions");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private record Endpoint(HttpMethod method, String pattern) {
    URI address() {
      return URI.create(pattern.replaceAll("\\{[^/]*}", UUID.randomUUID().toString()));
    }

    boolean isApi() {
      return pattern.startsWith("/api/");
    }
  }

  @Autowired MockMvc http;
  @Autowired Map<String, RequestMappingHandlerMapping> mappings;

  @Test
  void strangersGetNoFurtherThanSignIn() {
    var closed = endpoints().filter(endpoint -> !OPEN.containsKey(endpoint.pattern())).toList();
    assertThat(closed).hasSizeGreaterThan(5);
    assertThat(closed).allSatisfy(this::isClosed);
  }

  @Test
  void strangersGetNoFurtherWhereThereIsNothing() {
    for (var pattern :
        List.of("/nothing-here", "/api/v1/nothing-here", "/actuator", "/actuator/env"))
      assertThatCode(() -> isClosed(new Endpoint(HttpMethod.GET, pattern)))
          .as(pattern)
          .doesNotThrowAnyException();
  }

  @Test
  void theListOfOpenAddressesIsTrue() {
    assertThat(endpoints().map(Endpoint::pattern)).containsAll(OPEN.keySet());
  }

  @ParameterizedTest
  @MethodSource("people")
  void aFormFromElsewhereChangesNothing(UUID person) {
    var writing = endpoints().filter(endpoint -> !READING.contains(endpoint.method())).toList();
    assertThat(writing).isNotEmpty();
    assertThat(writing)
        .allSatisfy(endpoint ->
            assertThat(send(request(endpoint.method(), endpoint.address()), person).getStatus())
                .isEqualTo(403));
  }

  static Stream<UUID> people() {
    return Stream.of(kontor.demo.Cast.VERA, kontor.demo.Cast.MURAT, kontor.demo.Cast.RUTH);
  }

  /** Nor do strangers, whose forms lead to sign-in: what they bring is no form of a session. */
  @Test
  void aStrangersFormFromElsewhereLeadsToSignIn() {
    var writing =
        endpoints()
            .filter(endpoint -> !READING.contains(endpoint.method()))
            .filter(endpoint -> !endpoint.isApi())
            .toList();
    assertThat(writing)
        .allSatisfy(endpoint ->
            assertThat(
                    leadsToSignIn(
                        http.perform(request(endpoint.method(), endpoint.address()))
                            .andReturn()
                            .getResponse()))
                .isTrue());
  }

  /** Whatever a person without a right asks for: a refusal, and never a defect. */
  @ParameterizedTest
  @MethodSource("people")
  void nobodyMeetsADefect(UUID person) {
    assertThat(
            endpoints()
                .filter(endpoint -> !ENDING.contains(endpoint.pattern()))
                .filter(endpoint -> !endpoint.pattern().contains("/failing"))) // made by a test
        .allSatisfy(endpoint ->
            assertThat(
                    send(request(endpoint.method(), endpoint.address()).with(csrf()), person)
                        .getStatus())
                .isLessThan(500));
  }

  @Test
  void whatAdministratorsAloneSetIsRefusedToEverybodyElse() {
    var settings =
        endpoints()
            .filter(endpoint -> endpoint.pattern().startsWith("/settings/"))
            .filter(endpoint -> !endpoint.isApi())
            .toList();
    assertThat(settings).hasSizeGreaterThan(10);
    for (var person :
        List.of(kontor.demo.Cast.VERA, kontor.demo.Cast.AYLIN, kontor.demo.Cast.HENRIK))
      assertThat(settings)
          .allSatisfy(endpoint ->
              assertThat(
                      send(request(endpoint.method(), endpoint.address()).with(csrf()), person)
                          .getStatus())
                  .isEqualTo(403));
  }

  @Test
  void howTheServerFaresOnlyAdministratorsMaySee() {
    for (var path : List.of("/actuator", "/actuator/health/db", "/actuator/env")) {
      assertThat(send(request(HttpMethod.GET, path), kontor.demo.Cast.VERA).getStatus())
          .as(path)
          .isEqualTo(403);
      assertThat(send(request(HttpMethod.GET, path), kontor.demo.Cast.RUTH).getStatus())
          .as(path)
          .isIn(200, 404);
    }
    assertThat(send(request(HttpMethod.GET, "/actuator/health"), null).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, @Nullable UUID person) {
    try {
      return http.perform(person == null ? request : request.with(user(person.toString())))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void isClosed(Endpoint endpoint) throws Exception {
    var answer =
        http.perform(request(endpoint.method(), endpoint.address()).with(csrf()))
            .andReturn()
            .getResponse();
    if (endpoint.isApi()) assertThat(answer.getStatus()).isEqualTo(401);
    else assertThat(leadsToSignIn(answer)).isTrue();
  }

  private static boolean leadsToSignIn(MockHttpServletResponse answer) {
    var to = answer.getRedirectedUrl();
    return answer.getStatus() == 302 && to != null && to.matches("/signin(\\?.*)?");
  }

  private Stream<Endpoint> endpoints() {
    return mappings.values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info ->
            info.getPatternValues().stream()
                .flatMap(pattern ->
                    methods(info.getMethodsCondition().getMethods())
                        .map(method -> new Endpoint(method, pattern))))
        .distinct();
  }

  /** An address without a method answers all of them. */
  private static Stream<HttpMethod> methods(Set<RequestMethod> named) {
    return named.isEmpty()
        ? Stream.of(HttpMethod.GET, HttpMethod.POST)
        : named.stream().map(RequestMethod::asHttpMethod);
  }
}
