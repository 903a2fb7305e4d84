package kontor.platform.error.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What is said where not even the error page can be made: the database is away, and with it the
 * sessions that every page begins with; or the address is none. A page without frame, for programs
 * the same document as ever.
 */
@Component
class LastAnswer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final Problems problems;
  private final ErrorLog log;
  private final Texts texts;
  private final ProblemDocuments documents;

  LastAnswer(Problems problems, ErrorLog log, Texts texts, ProblemDocuments documents) {
    this.problems = problems;
    this.log = log;
    this.texts = texts;
    this.documents = documents;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve(this)));
  }

  private void write(HttpServletRequest request, Response response, @Nullable Throwable thrown)
      throws IOException {
    var found = thrown == null ? Problems.ofStatus(response.getStatus()) : problems.of(thrown);
    var problem = log.note(found, thrown, request);
    var words = texts.wording(texts.localeOf(request), texts.wording().zone());
    response.setStatus(problem.kind().status());
    problem
        .headers()
        .forEach((name, values) -> response.getResponse().setHeader(name, values.getFirst()));
    var programs = Answers.isForPrograms(request);
    response.setContentType(
        programs ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var reporter = response.getReporter();
    if (reporter == null) return; // somebody has begun to answer in bytes
    reporter.write(programs ? documents.text(request, problem) : page(problem, words));
    response.finishResponse();
  }

  private static String page(Problem problem, Wording words) {
    var kind = problem.kind();
    var status = words.say("problem.status", Integer.toString(kind.status()));
    var id = problem.id() == null ? "" : " · " + words.say("problem.id", problem.id());
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title><link rel="stylesheet" href="/ui/kontor.css"></head>
    <body><div class="bare"><main class="sheet"><h1>%2$s</h1><p>%s</p><p>%s</p><p class="small muted">%s</p></main></div></body></html>
    """
        .formatted(
            words.locale().getLanguage(),
            HtmlUtils.htmlEscape(words.say(kind.title())),
            HtmlUtils.htmlEscape(words.say(kind.text())),
            HtmlUtils.htmlEscape(words.say(kind.advice())),
            HtmlUtils.htmlEscape(status + id));
  }

  /** Where the server would speak for itself. */
  private static final class Valve extends ErrorReportValve {

    private final LastAnswer answer;

    Valve(LastAnswer answer) {
      this.answer = answer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || response.isCommitted()
          || !response.setErrorReported()) return;
      try {
        answer.write(request, response, thrown);
      } catch (IOException | IllegalStateException nobodyListens) {
        // There is no further one to tell.
      }
    }
  }
}
