package kontor.platform.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says of a record that it is right, for programs that ask somebody. */
@Component
class RecordVerificationApi implements RecordApi {

  private final Decisions decisions;

  RecordVerificationApi(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().verification() == null ? NONE : new Handler(type);
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /**
     * @param match where it holds for one version only: its ETag
     */
    @PutMapping("/{id}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(
        @PathVariable UUID id,
        @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
      decisions.verify(type.table(), id, EntityTag.seen(match, type, id));
    }
  }
}
