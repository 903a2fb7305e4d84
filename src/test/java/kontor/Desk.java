package kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Somebody signed in at his browser, who opens pages and sends forms; or a program of his.
 *
 * @param htmx whether he works with scripts
 */
public record Desk(MockMvc web, UUID person, boolean htmx) {

  /** What came back. */
  public record Answer(MockHttpServletResponse response) {

    public int status() {
      return response.getStatus();
    }

    public String text() {
      return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public @Nullable String leadsTo() {
      return response.getRedirectedUrl();
    }

    public Answer is(int status) {
      assertThat(status()).as(shortly()).isEqualTo(status);
      return this;
    }

    public Answer says(String... words) {
      for (var word : words)
        assertThat(text().contains(word)).as("“%s” in: %s", word, shortly()).isTrue();
      return this;
    }

    public Answer saysNothingOf(String... words) {
      for (var word : words)
        assertThat(text().contains(word)).as("“%s” in: %s", word, shortly()).isFalse();
      return this;
    }

    /** Without the frame around a page, which says nothing of what went wrong. */
    private String shortly() {
      var html = text();
      var main = html.indexOf("<main");
      var rest = html.substring(Math.max(0, main)).replaceAll("\\s+", " ");
      return rest.substring(0, Math.min(rest.length(), 6000));
    }
  }

  public static Desk of(MockMvc web, UUID person) {
    return new Desk(web, person, false);
  }

  public Desk withScripts() {
    return new Desk(web, person, true);
  }

  public Answer open(String address) {
    return send(get(URI.create(address)).header("Accept", "text/html"));
  }

  /**
   * @param fields name, value, name, value; a name may come several times
   */
  public Answer submit(String address, String... fields) {
    var form = post(URI.create(address)).header("Accept", "text/html");
    for (var i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return send(form);
  }

  /**
   * @param headers name, value, name, value
   */
  public Answer api(HttpMethod method, String address, @Nullable String json, String... headers) {
    var request = MockMvcRequestBuilders.request(method, URI.create("/api/v1" + address));
    if (json != null) request.contentType("application/json").content(json);
    for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    return send(request);
  }

  private Answer send(MockHttpServletRequestBuilder request) {
    if (htmx) request.header("HX-Request", "true");
    try {
      return new Answer(
          web.perform(request.with(user(person.toString())).with(csrf().asHeader()))
              .andReturn()
              .getResponse());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
