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
class RecordVerificationApi implements RecordPages {

  @Override
  public Object handler(RecordType type) {
    return type instanceof Verifiable verifiable ? new Handler(verifiable) : NONE;
  }

  @Override
  public String base(RecordType type) {
    return "/api/v1" + type.path();
  }

  @ResponseBody
  private static final class Handler {

    private final Verifiable type;

    Handler(Verifiable type) {
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
      type.verify(id, EntityTag.seen(match, type, id));
    }
  }
}
