package kontor.platform.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** How every file leaves: to be saved, never shown on our origin, its type never guessed. */
public final class Downloads {
  private Downloads() {}

  /**
   * Sends the headers; the content is written after. With them the session is written down, which a
   * transaction that only reads, as most do that write the content, would refuse.
   *
   * @param name as its owner calls it; made safe here
   * @param type media type
   */
  public static void prepare(HttpServletResponse response, String name, String type)
      throws IOException {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(name));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.flushBuffer();
  }
}
