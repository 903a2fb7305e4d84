package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates hold structure; what people read comes by key. */
class TemplatesTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
  private static final Pattern DECLARATION = Pattern.compile("(?m)^@(import|param) .*$");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern READ_ALOUD =
      Pattern.compile("(?:title|alt|placeholder|aria-label|label)=\"([^\"]*)\"");
  private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)=\"|<style|hx-on");

  @Test
  void holdNoTextOfTheirOwn() {
    var texts = new TreeMap<String, String>();
    Sources.endingWith(".jte")
        .forEach((file, source) -> {
          var plain = markup(source);
          var read = new StringBuilder(TAG.matcher(plain).replaceAll(" "));
          READ_ALOUD.matcher(plain).results().forEach(found -> read.append(found.group(1)));
          var letters = read.toString().replaceAll("&\\w+;|[^\\p{L}]+", " ").strip();
          if (!letters.isEmpty()) texts.put(file.toString(), letters);
        });
    assertThat(texts).isEmpty();
  }

  @Test
  void holdNothingThatTheContentPolicyForbids() {
    var inline = new TreeMap<String, String>();
    Sources.endingWith(".jte")
        .forEach((file, source) -> {
          var found = INLINE.matcher(markup(source));
          if (found.find()) inline.put(file.toString(), found.group());
        });
    assertThat(inline).isEmpty();
  }

  /** A text in a template is found, wherever it hides. */
  @Test
  void areReadToTheirEnd() {
    assertThat(markup("<p>${page.say(\"a.b\")}</p>")).isEqualTo("<p></p>");
    assertThat(markup("@template.ui.x(a = 1, c = @`<b>Hello ${f(\"}\")}</b>`)!"))
        .isEqualTo("<b>Hello </b>!");
    assertThat(markup("@if(a(b) < 2)yes@else no@endif")).isEqualTo("yes no");
  }

  /** What is left once JTE's own language is gone: HTML. */
  private static String markup(String source) {
    var plain = COMMENT.matcher(source).replaceAll("");
    return new Reader(DECLARATION.matcher(plain).replaceAll("")).text('\0');
  }

  /** Walks through a template; expressions vanish, contents given to components stay. */
  private static final class Reader {
    private static final Pattern DIRECTIVE =
        Pattern.compile("@(template\\.[\\w.]+|if|elseif|for|else|endif|endfor|raw|endraw)");
    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    String text(char end) {
      var out = new StringBuilder();
      while (at < source.length() && source.charAt(at) != end) {
        var directive = DIRECTIVE.matcher(source).region(at, source.length());
        if (source.startsWith("${", at) || source.startsWith("!{", at)) {
          at += 2;
          out.append(code('}'));
        } else if (source.charAt(at) == '@' && directive.lookingAt()) {
          at = directive.end();
          if (at < source.length() && source.charAt(at) == '(') {
            at++;
            out.append(code(')'));
          }
        } else out.append(source.charAt(at++));
      }
      at++;
      return out.toString();
    }

    /** Java up to its closing bracket; what it holds in backticks is text again. */
    private String code(char end) {
      var contents = new StringBuilder();
      while (at < source.length()) {
        var c = source.charAt(at++);
        if (c == end) break;
        if (c == '"' || c == '\'') skip(c);
        else if (c == '`') contents.append(text('`'));
        else if (c == '(') contents.append(code(')'));
        else if (c == '{') contents.append(code('}'));
      }
      return contents.toString();
    }

    private void skip(char quote) {
      while (source.charAt(at) != quote) at += source.charAt(at) == '\\' ? 2 : 1;
      at++;
    }
  }
}
