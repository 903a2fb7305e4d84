package kontor.platform.record;

import java.util.List;
import java.util.Locale;
import kontor.platform.error.RuleViolation;

/** The rules by which somebody may see a record. */
public enum AudienceRule {
  /** Everyone who works with customers. */
  EVERYONE,
  /** Everyone signed in, other departments too. */
  DIRECTORY,
  /** A team, its head and those above. */
  TEAM,
  /** A person, his deputy and his superiors. */
  OWNER,
  /** A named few. */
  NAMED;

  /** What a person chooses from, widest first. */
  public static final List<AudienceRule> CHOICES = List.of(EVERYONE, TEAM, OWNER);

  /** As forms, the API, keys of texts and the database say it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AudienceRule of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /**
   * A rule as a person or a program chooses it.
   *
   * @throws RuleViolation at {@code audience}, if it is none of the {@link #CHOICES}
   */
  public static AudienceRule chosen(String key) {
    return CHOICES.stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("audience", "record.audience.choice"));
  }
}
