package kontor.platform.error.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * What programs send is held in memory as a whole, so it is bounded: by the length that is said,
 * and where none is said, while it is read.
 */
@Component
@Order(ApiBound.BEFORE_SECURITY)
class ApiBound extends OncePerRequestFilter {

  /** Spring Security's filters stand at -100. */
  static final int BEFORE_SECURITY = -110;

  private static final long MOST_BYTES = 1 << 20;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES)
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    else rest.doFilter(new Bounded(request), response);
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    private @Nullable ServletInputStream body;

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) body = new BoundedBody(super.getInputStream());
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      var charset = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              getInputStream(), charset == null ? StandardCharsets.UTF_8.name() : charset));
    }
  }

  private static final class BoundedBody extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    BoundedBody(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      var one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      var some = body.read(into, from, most);
      count(some);
      return some;
    }

    private void count(int more) {
      read += Math.max(more, 0);
      if (read > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
