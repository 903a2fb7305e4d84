package kontor.platform.record;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a record: a rule, and whom it is about. To name one makes nothing; only what is
 * written needs its number.
 *
 * @param number by which records keep it; null: nobody has asked for it yet
 * @param subject the team, or the owner; null where the rule is about none
 */
public record Audience(@Nullable Integer number, AudienceRule rule, @Nullable UUID subject) {

  public static Audience of(AudienceRule rule, @Nullable UUID subject) {
    return new Audience(null, rule, subject);
  }

  /** Whether the same may see what is for either. */
  public boolean isSame(Audience other) {
    return rule == other.rule && Objects.equals(subject, other.subject);
  }
}
