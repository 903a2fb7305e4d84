package kontor.platform.error.web;

import java.util.List;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What went wrong with a request.
 *
 * @param violations the rules that were broken, each with its field
 * @param conflict both sides, where two changed the same
 * @param id under which the cause stands in the log; null where nothing of ours is broken
 * @param headers that HTTP wants with it, such as the methods allowed
 */
public record Problem(
    Kind kind,
    List<Violation> violations,
    @Nullable Conflict conflict,
    @Nullable String id,
    HttpHeaders headers) {

  static Problem of(Kind kind) {
    return new Problem(kind, List.of(), null, null, new HttpHeaders());
  }

  static Problem of(Kind kind, List<Violation> violations) {
    return new Problem(kind, violations, null, null, new HttpHeaders());
  }

  Problem with(HttpHeaders headers) {
    return new Problem(kind, violations, conflict, id, headers);
  }

  Problem logged(String id) {
    return new Problem(kind, violations, conflict, id, headers);
  }
}
