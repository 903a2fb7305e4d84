package kontor.platform.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the first page as a browser would, and says the address once it answers. In a rehearsal,
 * which is a start for the JDK to take notes of, that is all there is to do.
 */
@Component
class FirstPage {

  private final boolean announce;
  private final boolean rehearsal;
  private final Path folder;
  private final String host;

  FirstPage(
      @Value("${kontor.announce:false}") boolean announce,
      @Value("${kontor.rehearsal:false}") boolean rehearsal,
      @Value("${kontor.data-dir}") Path folder,
      @Value("${server.address}") String host) {
    this.announce = announce;
    this.rehearsal = rehearsal;
    this.folder = folder;
    this.host = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
  }

  @EventListener
  void ask(ApplicationReadyEvent ready) {
    if (!announce && !rehearsal) return;
    var context = ready.getApplicationContext();
    var address =
        URI.create(
            "http://%s:%s/"
                .formatted(
                    host.contains(":") ? "[" + host + "]" : host,
                    context.getEnvironment().getProperty("local.server.port")));
    Thread.ofVirtual()
        .name("first page")
        .start(() -> {
          try (var client =
              HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var page =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (page.statusCode() >= 500)
              throw new IOException("answer " + page.statusCode() + " from " + address);
            if (announce) say(address);
          } catch (IOException e) {
            System.err.println("Kontor started, and its first page failed: " + e.getMessage());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (rehearsal) System.exit(SpringApplication.exit(context));
        });
  }

  private void say(URI address) throws IOException {
    System.out.println("Kontor answers at " + address + " (Ctrl-C ends it)");
    Files.writeString(folder.resolve("address"), address.toString());
  }
}
