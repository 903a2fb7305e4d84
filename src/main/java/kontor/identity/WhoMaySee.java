package kontor.identity;

import java.util.List;
import kontor.platform.i18n.Wording;
import kontor.platform.record.AudienceRule;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a record, and why: the rule, and whom it means today.
 *
 * @param subject name of the team or the owner the rule is about; null where it is about none
 * @param people those who hold it today, by last name, the first twenty
 * @param more how many there are besides
 */
public record WhoMaySee(
    AudienceRule rule, @Nullable String subject, List<Person> people, int more) {

  /**
   * @param team name of his; null where he is in none
   */
  public record Person(String name, @Nullable String team) {}

  /** The rule as a sentence. */
  public String sentence(Wording words) {
    return words.say("identity.audience." + rule.key(), subject == null ? "" : subject);
  }
}
