package kontor.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Forms as a browser sends them. */
final class Forms {
  private Forms() {}

  private static final Pattern FORM = Pattern.compile("(?s)<main.*</main>");
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?s)<input ([^>]*)>|<select ([^>]*)>(.*?)</select>|<textarea ([^>]*)>\n?(.*?)</textarea>");

  /** What a browser would send of the form of a page. */
  static String[] fieldsOf(String html) {
    var main = FORM.matcher(html);
    var fields = new ArrayList<String>();
    var control = CONTROL.matcher(main.find() ? main.group() : html);
    while (control.find()) {
      var attributes =
          control.group(1) != null
              ? control.group(1)
              : control.group(2) != null ? control.group(2) : control.group(4);
      var name = attribute(attributes, "name");
      if (name == null || name.equals("_csrf")) continue;
      if (control.group(1) != null) {
        var choosing =
            attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"");
        if (choosing && !attributes.matches("(?s).*\\bchecked\\b.*")) continue;
        fields.addAll(List.of(name, unescaped(attribute(attributes, "value"))));
      } else if (control.group(2) != null) {
        var selected =
            Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(control.group(3));
        fields.addAll(List.of(name, selected.find() ? unescaped(selected.group(1)) : ""));
      } else fields.addAll(List.of(name, unescaped(control.group(5))));
    }
    return fields.toArray(String[]::new);
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? found.group(1) : null;
  }

  private static String unescaped(String html) {
    return html == null ? "" : org.springframework.web.util.HtmlUtils.htmlUnescape(html);
  }
}
