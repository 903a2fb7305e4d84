package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads to another page, also where htmx asked for a part of this one: it would follow a redirect
 * by itself and put the other page into the part.
 */
public final class OtherPage extends RedirectView {

  /**
   * @param path within Kontor, with its leading slash
   */
  public OtherPage(String path) {
    super(path, true);
    setExposeModelAttributes(false);
    setExpandUriTemplateVariables(false);
  }

  @Override
  protected void sendRedirect(
      HttpServletRequest request,
      HttpServletResponse response,
      String targetUrl,
      boolean http10Compatible)
      throws IOException {
    if (request.getHeader("HX-Request") == null)
      super.sendRedirect(request, response, targetUrl, http10Compatible);
    else response.setHeader("HX-Redirect", targetUrl);
  }
}
