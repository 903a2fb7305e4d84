package kontor.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountAddresses;
import kontor.customers.AccountId;
import kontor.customers.SampleAccounts;
import kontor.customers.Timeline;
import kontor.platform.list.PartRows.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A record that one may not see is not there, at whatever address of it one asks. */
@KontorTest
class HiddenRecordsTest {

  @Autowired MockMvc http;
  @Autowired Map<String, RequestMappingHandlerMapping> mappings;
  @Autowired SampleAccounts samples;
  @Autowired AccountAddresses addresses;
  @Autowired Timeline timeline;
  @Autowired Cast cast;

  @Test
  void areNotThereAtAnyAddressAndStayAsTheyAre() throws Exception {
    var id = samples.create(cast.vera(), "name", "Unsichtbar GmbH", "city", "Kiel");
    samples.addAddress(cast.vera(), id, "uses", "post", "city", "Ulm");
    samples.confineToTeam(cast.vera(), id);
    var part = cast.vera().call(() -> addresses.of(id.value())).getFirst().id();
    var before = samples.get(cast.vera(), id);
    var found = new ArrayList<String>();
    var asked = 0;
    for (var mapping : mappings.values())
      for (var info : mapping.getHandlerMethods().keySet())
        for (var pattern : info.getPatternValues()) {
          if (!pattern.matches("(/api/v1)?/accounts/\\{id}.*")) continue;
          for (var method : info.getMethodsCondition().getMethods()) {
            var status = ask(HttpMethod.valueOf(method.name()), pattern, id, part);
            if (status != 404) found.add(method + " " + pattern + ": " + status);
            asked++;
          }
        }
    assertThat(asked).isGreaterThan(25);
    assertThat(found).isEmpty();
    var after = samples.get(cast.vera(), id);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.audience()).isEqualTo(before.audience());
    assertThat(after.addresses()).extracting(Part::version).containsExactly(1);
    assertThat(cast.vera().call(() -> timeline.of(id, null))).isEmpty();
  }

  private int ask(HttpMethod method, String pattern, AccountId id, UUID part) throws Exception {
    var address =
        pattern
            .replace("{id}", id.value().toString())
            .replace("{key}", "city")
            .replace("{kind}", "addresses")
            .replace("{one}", part.toString());
    var json = pattern.contains("archival") ? "{\"reason\":\"x\"}" : body(pattern);
    var request =
        request(method, URI.create(address))
            .header("HX-Request", "true")
            .with(user(kontor.demo.Cast.CLARA.toString()))
            .with(csrf().asHeader());
    if (pattern.startsWith("/api/")) request.contentType("application/json").content(json);
    else
      Map.of(
              "version",
              "1",
              "city",
              "Bonn",
              "name",
              "Geraubt",
              "uses",
              "post",
              "text",
              "x",
              "reason",
              "x",
              "audience",
              "everyone",
              "only",
              "city",
              "before",
              part.toString())
          .forEach(request::param);
    return http.perform(request).andReturn().getResponse().getStatus();
  }

  private static String body(String pattern) {
    if (pattern.endsWith("/timeline")) return "{\"text\":\"x\"}";
    if (pattern.endsWith("/audience")) return "{\"audience\":\"everyone\"}";
    if (pattern.endsWith("/{kind}")) return "{\"uses\":[\"post\"],\"city\":\"Bonn\"}";
    return pattern.contains("/parts/")
        ? "{\"version\":1,\"uses\":[\"post\"],\"city\":\"Bonn\"}"
        : "{\"version\":1,\"city\":\"Bonn\"}";
  }
}
