package kontor.platform.record;

import java.util.Map;
import java.util.UUID;
import kontor.platform.list.JsonFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A record is put aside and brought back, for programs. */
@Component
class RecordArchivalApi implements RecordApi {

  private final Decisions decisions;

  RecordArchivalApi(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().archival() == null ? NONE : new Handler(type);
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /**
     * @param body with the {@code reason}
     * @param match where the decision holds for one version only: its ETag
     */
    @PutMapping("/{id}/archival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(
        @PathVariable UUID id,
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
      var reason = JsonFields.strings(body, "reason").getOrDefault("reason", "");
      decisions.archive(type.table(), id, EntityTag.seen(match, type, id), reason);
    }

    @DeleteMapping("/{id}/archival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(
        @PathVariable UUID id,
        @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
      decisions.restore(type.table(), id, EntityTag.seen(match, type, id));
    }
  }
}
