package kontor.identity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.identifier.Checked;
import org.jspecify.annotations.Nullable;

/** Gathers all that is wrong with a draft, so that a form shows it at once. */
final class Checks {

  private final List<Violation> broken = new ArrayList<>();

  /** A line of text that has to be there. */
  Checks required(String field, String value, int longest) {
    if (value.isBlank()) return broken(field, "identity.check.required");
    return text(field, value, longest);
  }

  /** A line of text that may be missing. */
  Checks text(String field, @Nullable String value, int longest) {
    if (value == null) return this;
    if (value.codePointCount(0, value.length()) > longest)
      return broken(field, "identity.check.tooLong", longest);
    // Controls, U+0000 above all, which PostgreSQL does not take.
    if (value.codePoints().anyMatch(Character::isISOControl))
      return broken(field, "identity.check.controls");
    return this;
  }

  Checks zone(String field, String value) {
    return ZoneId.getAvailableZoneIds().contains(value)
        ? this
        : broken(field, "identity.check.zone");
  }

  Checks oneOf(String field, String value, String... choices) {
    return List.of(choices).contains(value) ? this : broken(field, "identity.check.choice");
  }

  Checks that(boolean holds, @Nullable String field, String key, Object... args) {
    return holds ? this : broken(field, key, args);
  }

  /** An identifier that may be missing. */
  Checks checked(String field, @Nullable String value, Function<String, Checked> check) {
    if (value != null) check.apply(value).violation(field).ifPresent(broken::add);
    return this;
  }

  /** What another check finds, too. */
  Checks also(Runnable check) {
    try {
      check.run();
    } catch (RuleViolation found) {
      broken.addAll(found.violations());
    }
    return this;
  }

  private Checks broken(@Nullable String field, String key, Object... args) {
    broken.add(new Violation(field, key, args));
    return this;
  }

  /**
   * @throws RuleViolation with everything found
   */
  void enforce() {
    if (!broken.isEmpty()) throw new RuleViolation(broken);
  }
}
