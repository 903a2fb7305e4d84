package kontor.platform.error.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever failed outside a controller: in a filter, in a template, in the server itself. */
@Controller
class ErrorsController implements ErrorController {

  private final Problems problems;
  private final Answers answers;
  private final ErrorLog log;
  private final DataSize largest;

  ErrorsController(
      Problems problems,
      Answers answers,
      ErrorLog log,
      @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largest) {
    this.problems = problems;
    this.answers = answers;
    this.log = log;
    this.largest = largest;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request, HttpServletResponse response) {
    var thrown = cause(request);
    var problem = thrown == null ? ofStatus(request) : problems.of(thrown);
    return answers.to(request, response, log.note(problem, thrown, request));
  }

  private Problem ofStatus(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    return Problems.ofStatus(status == 403 && isTooLarge(request) ? 413 : status);
  }

  /** The token of a form too large was never read: what looks like a forged form is a large one. */
  private boolean isTooLarge(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        && request.getContentLengthLong() > largest.toBytes();
  }

  private static @Nullable Throwable cause(HttpServletRequest request) {
    var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return thrown instanceof ServletException wrapped && wrapped.getRootCause() != null
        ? wrapped.getRootCause()
        : thrown;
  }
}
