package kontor.platform.error.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kontor.platform.i18n.Texts;
import org.springframework.http.MediaType;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Problem documents (RFC 9457) of filters, which answer before any controller is asked: of the same
 * types, and in the same languages, as all others. Nothing of the request's body is read for them.
 */
@Component
@NamedInterface("problem")
public class ProblemDocuments {

  private final Texts texts;
  private final ObjectMapper json;

  ProblemDocuments(Texts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** Nobody is signed in, or no longer: 401. */
  public void signedOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, Kind.SIGNED_OUT);
  }

  /** Whoever asks may not: 403. */
  public void forbidden(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, Kind.FORBIDDEN);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Kind kind)
      throws IOException {
    response.setStatus(kind.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(text(request, Problem.of(kind)).getBytes(StandardCharsets.UTF_8));
  }

  /** JSON, to be sent in UTF-8. */
  String text(HttpServletRequest request, Problem problem) {
    var words = texts.wording(texts.localeOf(request), texts.wording().zone());
    return json.writeValueAsString(Answers.detail(request, problem, words));
  }
}
