package kontor.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser with its cookies, at an address of the network. */
final class Visitor {

  private final MockMvc web;
  private final String address;
  private final Map<String, Cookie> cookies = new HashMap<>();

  Visitor(MockMvc web, String address) {
    this.web = web;
    this.address = address;
  }

  MockHttpServletResponse open(String path, String... headers) {
    return send(get(URI.create(path)), headers);
  }

  MockHttpServletResponse submit(String path, Map<String, String> fields, String... headers) {
    var request = post(URI.create(path)).with(csrf());
    fields.forEach(request::param);
    return send(request, headers);
  }

  MockHttpServletResponse signIn(String login, String password) {
    return submit("/signin", Map.of("username", login, "password", password));
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder request, String... headers) {
    for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    request.locale(Locale.GERMANY);
    if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
    request.with(sent -> {
      sent.setRemoteAddr(address);
      return sent;
    });
    try {
      var response = web.perform(request).andReturn().getResponse();
      for (var cookie : response.getCookies())
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie);
      return response;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isIn() {
    return open("/profile").getStatus() == 200;
  }
}
