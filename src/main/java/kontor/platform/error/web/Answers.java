package kontor.platform.error.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.CameFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong in the form that was asked for. */
@Component
class Answers {

  private final Texts texts;

  Answers(Texts texts) {
    this.texts = texts;
  }

  /** A document for programs, a toast for htmx, a page for everybody else. */
  Object to(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    if (isForPrograms(request)) return document(request, problem);
    problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    if (isForHtmx(request)) {
      response.setHeader("HX-Retarget", "#toasts");
      response.setHeader("HX-Reswap", "beforeend");
      response.setHeader("HX-Reselect", ".toast");
      return view("platform/error/web/toast", problem, Map.of("problem", problem));
    }
    var model = Map.of("problem", problem, "back", CameFrom.path(request).orElse("/"));
    return view("platform/error/web/problem", problem, model);
  }

  private static ModelAndView view(String name, Problem problem, Map<String, ?> model) {
    var view = new ModelAndView(name, HttpStatusCode.valueOf(problem.kind().status()));
    view.addAllObjects(model);
    return view;
  }

  private ResponseEntity<ProblemDetail> document(HttpServletRequest request, Problem problem) {
    return ResponseEntity.status(problem.kind().status())
        .headers(problem.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(request, problem, words(request)));
  }

  static ProblemDetail detail(HttpServletRequest request, Problem problem, Wording words) {
    var kind = problem.kind();
    var document = ProblemDetail.forStatus(kind.status());
    document.setType(URI.create(kind.type()));
    document.setTitle(words.say(kind.title()));
    document.setDetail(words.say(kind.text()));
    document.setInstance(URI.create(pathOf(request)));
    if (problem.id() != null) document.setProperty("id", problem.id());
    if (!problem.violations().isEmpty())
      document.setProperty(
          "errors", problem.violations().stream().map(one -> error(one, words)).toList());
    if (problem.conflict() != null) {
      document.setProperty("version", problem.conflict().version());
      document.setProperty("conflicts", List.copyOf(problem.conflict().fields()));
    }
    return document;
  }

  /** One broken rule of a problem document: the reason is the message's key and does not change. */
  private record Error(@Nullable String field, String reason, String message) {}

  private static Error error(Violation violation, Wording words) {
    return new Error(
        violation.field(), violation.key(), words.say(violation.key(), violation.args().toArray()));
  }

  private Wording words(HttpServletRequest request) {
    return texts.wording(texts.localeOf(request), texts.wording().zone());
  }

  static boolean isForPrograms(HttpServletRequest request) {
    if (pathOf(request).startsWith("/api/")) return true;
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  private static boolean isForHtmx(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
  }

  /** Of the request that failed, also where it was sent on to the error page. */
  static String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }
}
