package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A browser at a real port, for what only the container shows. It follows no redirect. */
public final class WebVisit {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  public WebVisit(int port) {
    this.port = port;
  }

  public WebVisit signIn(String login, String password) {
    var answer = submit("/signin", "username=" + encoded(login) + "&password=" + encoded(password));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(get("/profile").statusCode()).isEqualTo(200);
    return this;
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /**
   * @param form as the body of the request
   */
  public HttpResponse<String> submit(String path, String form) {
    return submitLater(path, token() + "&" + form).join();
  }

  /**
   * @param form with the token that {@link #token} gives
   */
  public CompletableFuture<HttpResponse<String>> submitLater(String path, String form) {
    return browser.sendAsync(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String path) {
    return send(request(path), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return browser.send(request.build(), handler);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept-Language", "de");
  }

  /** The token of a form, as it goes into another one. */
  public String token() {
    return "_csrf=" + encoded(bareToken());
  }

  /** The token of a form, as it goes into a header. */
  public String bareToken() {
    var page = get("/signin");
    var found = TOKEN.matcher(page.statusCode() == 200 ? page.body() : get("/profile").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
