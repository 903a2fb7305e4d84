package kontor.platform.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Lets the page of an upload itself say that a file is too large. Tomcat breaks off at the first
 * parameter anybody asks a request with too large a body for, and the first to ask is the check of
 * the CSRF token. So of such a request the parameters of its address are known, and no others; who
 * asks for the file is refused. Where the token itself stands in what is not read, nothing may be
 * done for the request: the browser is sent to the page of the upload, which says why. Too many
 * parts are no page's matter: the request is refused as such.
 */
@Component
@Order(UploadBound.BEFORE_SECURITY)
class UploadBound extends OncePerRequestFilter {

  /** Parameter by which the page of an upload, asked for anew, learns what it has to say. */
  private static final String TOO_LARGE = "tooLarge";

  private static final String TOKEN = "_csrf";

  /** Spring Security's filters stand at -100. */
  static final int BEFORE_SECURITY = -110;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null || !type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    try {
      rest.doFilter(new Bounded(request), response);
    } catch (TokenUnread unread) {
      response.sendRedirect(
          request.getRequestURI() + "?" + TOO_LARGE + "=true", HttpServletResponse.SC_SEE_OTHER);
    }
  }

  private static final class TokenUnread extends RuntimeException {}

  private static final class Bounded extends HttpServletRequestWrapper {

    private @Nullable Map<String, String[]> parameters;
    private boolean unread;

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      if (parameters == null) parameters = read();
      return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
      var values = getParameterMap().get(name);
      if (values == null && unread && name.equals(TOKEN)) throw new TokenUnread();
      return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }

    private Map<String, String[]> read() {
      try {
        return super.getParameterMap();
      } catch (InvalidParameterException refused) {
        if (!(refused.getCause() instanceof SizeException)) throw refused;
        unread = true;
        var ofAddress = new LinkedHashMap<String, String[]>();
        UriComponentsBuilder.newInstance()
            .query(getQueryString())
            .build()
            .getQueryParams()
            .forEach((name, values) ->
                ofAddress.put(
                    name,
                    values.stream()
                        .map(value -> value == null ? "" : UriUtils.decode(value, "UTF-8"))
                        .toArray(String[]::new)));
        return ofAddress;
      }
    }
  }
}
