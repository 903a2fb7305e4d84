package kontor.platform.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * An address that is none, such as {@code /%00}, Tomcat answers by itself, and no filter hears of
 * it. That page shows text and nothing else; {@link ContentSecurityPolicy} says for all others what
 * they may.
 */
@Component
class AnswersWithoutApplication
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  @Override
  public void customize(ConfigurableTomcatWebServerFactory tomcat) {
    tomcat.addEngineValves(new Strictest());
  }

  private static final class Strictest extends ValveBase {

    Strictest() {
      super(true); // fit for asynchronous requests
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none';"
              + " frame-ancestors 'none'");
      response.setHeader("X-Content-Type-Options", "nosniff");
      getNext().invoke(request, response);
    }
  }
}
