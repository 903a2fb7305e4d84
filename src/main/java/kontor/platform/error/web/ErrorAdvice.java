package kontor.platform.error.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever a controller throws. */
@ControllerAdvice
class ErrorAdvice {

  private final Problems problems;
  private final Answers answers;
  private final ErrorLog log;

  ErrorAdvice(Problems problems, Answers answers, ErrorLog log) {
    this.problems = problems;
    this.answers = answers;
    this.log = log;
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    // Too late to say anything, nobody left to hear it, or Spring Security's to answer.
    if (response.isCommitted()
        || thrown instanceof AuthenticationException
        || DisconnectedClientHelper.isClientDisconnectedException(thrown)) throw thrown;
    return answers.to(request, response, log.note(problems.of(thrown), thrown, request));
  }
}
