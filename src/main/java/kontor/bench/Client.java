package kontor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser with somebody signed in. */
final class Client implements AutoCloseable {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private String csrf = "";

  private Client(URI address) {
    this.address = address;
  }

  static Client signedIn(URI address, String login) throws IOException, InterruptedException {
    var client = new Client(address);
    client.csrf = client.csrfOf("/signin");
    var answer =
        client.send(
            client.post("/signin", Map.of("username", login, "password", Generator.PASSWORD)));
    if (answer.statusCode() != 302
        || answer.headers().firstValue("location").orElse("").contains("signin"))
      throw new IOException(login + " cannot sign in: " + answer.statusCode());
    client.csrf = client.csrfOf("/accounts?view=all");
    return client;
  }

  HttpRequest get(String path) {
    return request(path).GET().build();
  }

  /** With the token against forged requests, as the page's own form has it. */
  HttpRequest post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + encoded(csrf) + "&" + body))
        .build();
  }

  /** A form with a file alone, of text (RFC 7578). */
  HttpRequest upload(String path, String field, String name, byte[] file) {
    var line = "kontor-" + UUID.randomUUID();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(line, field, name);
    return request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + line)
        .header("X-CSRF-TOKEN", csrf)
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + line + "--\r\n")))
        .build();
  }

  /** As a script on the page asks, which wants the part that changed and no more. */
  HttpRequest part(HttpRequest request) {
    return HttpRequest.newBuilder(request, (name, value) -> true)
        .header("HX-Request", "true")
        .build();
  }

  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  static String text(HttpResponse<byte[]> answer) throws IOException {
    var packed = answer.headers().firstValue("content-encoding").orElse("").equals("gzip");
    if (!packed) return new String(answer.body(), StandardCharsets.UTF_8);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Accept-Encoding", "gzip")
        .header("Accept-Language", "de");
  }

  private String csrfOf(String path) throws IOException, InterruptedException {
    var token = CSRF.matcher(text(send(get(path))));
    if (!token.find()) throw new IOException("No form in " + path);
    return token.group(1);
  }

  @Override
  public void close() {
    http.close();
  }
}
