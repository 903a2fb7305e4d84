package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever tries the demo goes on reading what he reads. */
@KontorTest
class OfferedSignInTest {

  @Autowired MockMvc web;

  @Test
  void theLanguageOfTheSignInPageGoesAlong() {
    try {
      assertThat(languageOf("en")).contains("lang=\"en\"");
    } finally { // the cast is everyone's, and German
      assertThat(languageOf("de")).contains("lang=\"de\"");
    }
  }

  private String languageOf(String chosen) {
    var visitor = new Visitor(web, "198.19.5.5");
    visitor.submit("/signin/language", Map.of("language", chosen));
    visitor.submit("/signin/offer", Map.of("as", kontor.demo.Cast.MURAT.toString()));
    return new String(visitor.open("/profile").getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
