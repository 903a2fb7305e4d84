package kontor.platform.error.web;

import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells from what was thrown what went wrong. */
@Component
class Problems {

  /** Seconds after which a pool that was exhausted has most likely recovered. */
  private static final String SOON = "5";

  private final Constraints constraints;

  Problems(Constraints constraints) {
    this.constraints = constraints;
  }

  Problem of(Throwable thrown) {
    return switch (thrown) {
      case NotFound _ -> Problem.of(Kind.NOT_FOUND);
      case Forbidden _ -> Problem.of(Kind.FORBIDDEN);
      case AccessDeniedException _ -> Problem.of(Kind.FORBIDDEN);
      case Conflict conflict ->
          new Problem(Kind.CONFLICT, List.of(), conflict, null, new HttpHeaders());
      case RuleViolation refused -> Problem.of(Kind.RULE_VIOLATION, refused.violations());
      // An id that is none names nothing: the same answer as for an id that is nobody's.
      case MethodArgumentTypeMismatchException mismatch
          when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
          Problem.of(Kind.NOT_FOUND);
      case MethodArgumentTypeMismatchException mismatch ->
          malformed(mismatch.getName(), "problem.value.malformed");
      case MissingServletRequestParameterException missing ->
          malformed(missing.getParameterName(), "problem.value.missing");
      case MissingServletRequestPartException missing ->
          malformed(missing.getRequestPartName(), "problem.value.missing");
      case ErrorResponse response ->
          Problem.of(Kind.ofStatus(response.getStatusCode().value())).with(response.getHeaders());
      case InvalidParameterException unreadable -> ofStatus(unreadable.getErrorCode());
      case HttpMessageNotReadableException _ -> Problem.of(Kind.MALFORMED);
      case TypeMismatchException _ -> Problem.of(Kind.MALFORMED);
      case BindException _ -> Problem.of(Kind.MALFORMED);
      case MultipartException _ -> Problem.of(Kind.MALFORMED);
      default -> ofDatabase(thrown);
    };
  }

  static Problem ofStatus(int status) {
    return Problem.of(Kind.ofStatus(status));
  }

  private Problem ofDatabase(Throwable thrown) {
    var violation = constraints.broken(thrown);
    if (violation != null) return Problem.of(Kind.RULE_VIOLATION, List.of(violation));
    if (causes(thrown).anyMatch(Problems::passes)) {
      var headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, SOON);
      return Problem.of(Kind.BUSY).with(headers);
    }
    return Problem.of(Kind.DEFECT);
  }

  /** No connection free, a lock held too long, the database starting anew: all of it passes. */
  private static boolean passes(Throwable cause) {
    return cause instanceof CannotCreateTransactionException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof TransientDataAccessException
        || cause instanceof SQLTransientException;
  }

  static Stream<Throwable> causes(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static Problem malformed(String field, String key) {
    return Problem.of(Kind.MALFORMED, List.of(new Violation(field, key)));
  }
}
