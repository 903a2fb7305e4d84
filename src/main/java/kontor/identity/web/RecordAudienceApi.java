package kontor.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.identity.Audiences;
import kontor.identity.WhoMaySee;
import kontor.platform.list.JsonFields;
import kontor.platform.record.Decisions;
import kontor.platform.record.EntityTag;
import kontor.platform.record.RecordApi;
import kontor.platform.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who may see a record, for programs. */
@Component
class RecordAudienceApi implements RecordApi {

  private final Audiences audiences;
  private final Decisions decisions;

  RecordAudienceApi(Audiences audiences, Decisions decisions) {
    this.audiences = audiences;
    this.decisions = decisions;
  }

  /**
   * @param audience the rule: everyone, team, owner or named
   * @param of name of the team or the owner it is about; null where it is about none
   * @param people names of those who hold it today, the first twenty
   * @param more how many there are besides
   */
  record WhoSees(String audience, @Nullable String of, List<String> people, int more) {}

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    @GetMapping("/{id}/audience")
    WhoSees show(@PathVariable UUID id) {
      var who = audiences.explain(decisions.audienceOf(type.table(), id));
      return new WhoSees(
          who.rule().key(),
          who.subject(),
          who.people().stream().map(WhoMaySee.Person::name).toList(),
          who.more());
    }

    /**
     * @param body with {@code audience}: everyone, team or owner
     * @param match where the decision holds for one version only: its ETag
     */
    @PutMapping("/{id}/audience")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confine(
        @PathVariable UUID id,
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
      var rule = JsonFields.strings(body, "audience").getOrDefault("audience", "");
      decisions.confine(type.table(), id, EntityTag.seen(match, type, id), rule);
    }
  }
}
