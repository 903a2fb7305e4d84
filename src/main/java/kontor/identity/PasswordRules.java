package kontor.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kontor.platform.error.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password has to be (NIST SP 800-63B): long, and not what everyone would guess first. No
 * rules about its composition, which make passwords worse.
 */
@Component
class PasswordRules {

  static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private final Set<String> common;

  PasswordRules() throws IOException {
    common =
        new ClassPathResource("kontor/identity/common-passwords.properties")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param login and name of whom it is for: neither may be all there is to it
   * @throws RuleViolation at field {@code password}
   */
  void check(String password, String login, String name) {
    if (password.isEmpty()) refuse("identity.password.missing");
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) refuse("identity.password.short", SHORTEST);
    if (length > LONGEST) refuse("identity.password.long", LONGEST);
    var letters = letters(password);
    if (password.codePoints().distinct().count() < 4
        || common.contains(password.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
        || common.contains(letters)) refuse("identity.password.common");
    if (nothingButHimself(letters, login, name)) refuse("identity.password.own");
  }

  /** Name and login taken away, hardly a letter is left. */
  private static boolean nothingButHimself(String letters, String login, String name) {
    var rest = letters.replace(letters(login), "");
    for (var word : (login + " " + name).split("[\\s@.]+")) rest = rest.replace(letters(word), "");
    return rest.length() < letters.length() && rest.length() < 4;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
  }

  private static void refuse(String key, Object... args) {
    throw new RuleViolation("password", key, args);
  }
}
