package kontor.platform.error.web;

import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Fails in every way there is. */
@Controller
@RequestMapping({"/failing", "/api/failing"})
class Failing {

  @GetMapping("/{how}")
  String fail(@PathVariable String how) {
    throw switch (how) {
      case "not-found" -> new NotFound();
      case "forbidden" -> new Forbidden();
      case "conflict" ->
          new Conflict(
              4,
              List.of(new Conflict.Field("name", "A", "B", "C", "Jonas Behrens", Instant.EPOCH)),
              List.of("name"));
      case "rule" -> new RuleViolation("name", "problem.value.missing");
      case "too-large" -> new MaxUploadSizeExceededException(1);
      case "busy" ->
          new CannotCreateTransactionException(
              "full",
              new CannotGetJdbcConnectionException(
                  "full", new SQLTransientConnectionException("secret pool")));
      default -> new IllegalStateException("secret detail");
    };
  }

  @GetMapping("/numbers/{number}")
  @ResponseBody
  String number(@PathVariable UUID number, @RequestParam int page) {
    return number + " " + page;
  }

  @PostMapping(path = "/body", consumes = "application/json")
  @ResponseBody
  String body(@RequestBody List<Integer> numbers) {
    return numbers.toString();
  }

  @GetMapping("/template")
  String template() {
    return "platform/error/web/about"; // without what it needs
  }
}
