package kontor.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.record.RecordType;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A record that one may not see is not there, at whatever address of it one asks. */
@KontorTest
class HiddenRecordsTest {

  /** Of every type at least page, form, facts, audience and history, and the API of them. */
  private static final int FEW = 10;

  @Autowired MockMvc http;
  @Autowired Map<String, RequestMappingHandlerMapping> mappings;
  @Autowired List<RecordType> types;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired DSLContext database;
  @Autowired Cast cast;

  @Test
  void areNotThereAtAnyAddressAndStayAsTheyAre() {
    var account = samples.create(cast.vera(), "name", "Unsichtbar GmbH", "city", "Kiel");
    samples.addAddress(cast.vera(), account, "uses", "post", "city", "Ulm");
    samples.confineToTeam(cast.vera(), account);
    var confined = samples.get(cast.vera(), account);
    var part = addresses(account).getFirst().id();
    var note = cast.vera().call(() -> timeline.note(account, "Unter uns", null));
    for (var type : types) {
      var id =
          type.table().equals(Accounts.TABLE) ? account.value() : hidden(type, confined.audience());
      var before = cast.vera().call(() -> type.get(id));
      assertThat(answers(type, id, part, note))
          .as(type.catalogue().name())
          .hasSizeGreaterThan(FEW)
          .allSatisfy(answer -> assertThat(answer).endsWith(": 404"));
      var after = cast.vera().call(() -> type.get(id));
      assertThat(after.version()).isEqualTo(before.version());
      assertThat(after.audience()).isEqualTo(before.audience());
    }
    assertThat(addresses(account)).extracting(Part::version).containsExactly(1);
    assertThat(cast.vera().call(() -> timeline.of(account, null)))
        .extracting(TimelineEntry::text)
        .containsExactly("Unter uns");
  }

  private List<Part> addresses(AccountId account) {
    return samples.get(cast.vera(), account).parts().getOrDefault("addresses", List.of());
  }

  /** A record that says no more than how it is called, for whom an account is. */
  private UUID hidden(RecordType type, int audience) {
    var named = FieldValues.none().with(type.table().naming().name(), "Unsichtbar");
    var view = type.catalogue().table();
    return samples.as(
        cast.vera(),
        () -> {
          var id = type.create(named);
          database.fetch(
              "select platform.hand_over({0}, {1}, {2})",
              val(view.getSchema().getName() + "." + view.getName()),
              val(new UUID[] {id}),
              val(audience));
          return id;
        });
  }

  private List<String> answers(RecordType type, UUID id, UUID part, UUID note) {
    var addresses = Pattern.compile("(/api/v1)?" + Pattern.quote(type.path()) + "/\\{id}.*");
    var answers = new ArrayList<String>();
    for (var mapping : mappings.values())
      for (var info : mapping.getHandlerMethods().keySet())
        for (var pattern : info.getPatternValues()) {
          if (!addresses.matcher(pattern).matches()) continue;
          for (var method : info.getMethodsCondition().getMethods())
            answers.add(
                method
                    + " "
                    + pattern
                    + ": "
                    + ask(
                        HttpMethod.valueOf(method.name()),
                        pattern.replace("{note}", note.toString()),
                        type,
                        id,
                        part));
        }
    return answers;
  }

  private int ask(HttpMethod method, String pattern, RecordType type, UUID id, UUID part) {
    var name = type.table().naming().name().key();
    var address =
        pattern
            .replace("{id}", id.toString())
            .replace("{key}", name)
            .replace("{kind}", "addresses")
            .replace("{one}", part.toString());
    var request =
        request(method, URI.create(address))
            .header("HX-Request", "true")
            .with(user(kontor.demo.Cast.CLARA.toString()))
            .with(csrf().asHeader());
    if (pattern.startsWith("/api/"))
      request.contentType("application/json").content(body(pattern, name));
    else
      Map.of(
              "version",
              "1",
              "city",
              "Bonn",
              name,
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
              name,
              "before",
              part.toString())
          .forEach(request::param);
    try {
      return http.perform(request).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(String pattern, String name) {
    if (pattern.contains("archival")) return "{\"reason\":\"x\"}";
    if (pattern.contains("/timeline/")) return "{\"version\":1,\"text\":\"x\"}";
    if (pattern.endsWith("/timeline")) return "{\"text\":\"x\"}";
    if (pattern.endsWith("/audience")) return "{\"audience\":\"everyone\"}";
    if (pattern.endsWith("/{kind}")) return "{\"uses\":[\"post\"],\"city\":\"Bonn\"}";
    return pattern.contains("/parts/")
        ? "{\"version\":1,\"uses\":[\"post\"],\"city\":\"Bonn\"}"
        : "{\"version\":1,\"" + name + "\":\"Geraubt\"}";
  }
}
