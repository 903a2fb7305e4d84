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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
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
          "/password/{token}", "whoever holds the link sets a password",
          "/welcome", "the first administrator is made there, once");

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

  @Test
  void aFormFromElsewhereChangesNothing() {
    var writing = endpoints().filter(endpoint -> !READING.contains(endpoint.method())).toList();
    assertThat(writing).isNotEmpty();
    assertThat(writing)
        .allSatisfy(endpoint -> {
          var vera = user(kontor.demo.Cast.VERA.toString());
          var answer =
              http.perform(request(endpoint.method(), endpoint.address()).with(vera))
                  .andReturn()
                  .getResponse();
          assertThat(answer.getStatus()).isEqualTo(403);
        });
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
