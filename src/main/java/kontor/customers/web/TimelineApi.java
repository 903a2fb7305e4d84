package kontor.customers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.OwnNotes;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.platform.list.JsonFields;
import kontor.platform.once.IdempotencyKeys;
import kontor.platform.record.EntityTag;
import kontor.platform.record.RecordApi;
import kontor.platform.record.RecordReader;
import kontor.platform.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What happened with an account, for programs. */
@Component
class TimelineApi implements RecordApi {

  private final RecordReader reader;
  private final Timeline timeline;
  private final OwnNotes notes;
  private final IdempotencyKeys keys;

  TimelineApi(RecordReader reader, Timeline timeline, OwnNotes notes, IdempotencyKeys keys) {
    this.reader = reader;
    this.timeline = timeline;
    this.notes = notes;
    this.keys = keys;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().equals(Accounts.TABLE) ? new Handler(type) : NONE;
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /**
     * The latest first.
     *
     * @param before the id of the last one read, to go on from there
     */
    @GetMapping("/{id}/timeline")
    List<TimelineEntry> index(
        @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before) {
      reader.require(type.table(), id);
      return timeline.of(new AccountId(id), before);
    }

    /**
     * @param body with {@code text}, and {@code audience} where it is for fewer people than the
     *     account: team or owner
     * @param key of the request (Idempotency-Key): sent again it does nothing anew
     */
    @PostMapping("/{id}/timeline")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> note(
        @PathVariable UUID id,
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
      var note = JsonFields.strings(body, "text", "audience");
      var written =
          keys.once(
              base(type) + "/" + id + "/timeline",
              key,
              body,
              () ->
                  timeline.note(
                      new AccountId(id), note.getOrDefault("text", ""), note.get("audience")));
      return Map.of("id", written);
    }

    /**
     * @param body with {@code text} and the {@code version} it is based on; the note is the
     *     viewer's
     */
    @PatchMapping("/{id}/timeline/{note}")
    TimelineEntry change(
        @PathVariable UUID id, @PathVariable UUID note, @RequestBody Map<String, Object> body) {
      var account = new AccountId(id);
      var fields = new LinkedHashMap<>(body);
      var seen = EntityTag.stated(fields.remove("version"));
      var text = JsonFields.strings(fields, "text").getOrDefault("text", "");
      notes.change(account, note, seen, text);
      return timeline.get(account, note);
    }

    /** The viewer's own; the history keeps it. */
    @DeleteMapping("/{id}/timeline/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable UUID note) {
      notes.takeBack(new AccountId(id), note);
    }
  }
}
