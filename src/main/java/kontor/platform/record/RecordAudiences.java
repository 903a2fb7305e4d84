package kontor.platform.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.RecordTable;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a record, by the number it keeps. Published by the module that knows people. Asking
 * makes nothing: an audience gets its {@link #number} when something is written for it.
 */
public interface RecordAudiences {

  /**
   * Who may see what the viewer enters.
   *
   * @param owner whose it is to be; null: nobody's
   */
  Audience ofNew(RecordTable table, @Nullable UUID owner);

  /**
   * An audience as a person chooses it.
   *
   * @param rule one of {@link AudienceRule#CHOICES}
   * @param whose the record is; null: the viewer himself
   * @throws RuleViolation if it is none of these, or the owner has no team
   */
  Audience chosen(AudienceRule rule, @Nullable UUID whose);

  /** The audience that a record keeps. */
  Audience kept(int number);

  /**
   * Who may see something once it is another's.
   *
   * @param before whose it was; null: nobody's
   * @param after whose it is now; null: nobody's
   * @return the same audience where it is about neither, else one without a number
   */
  Audience following(Audience now, @Nullable UUID before, @Nullable UUID after);

  /** Which of these people would not see what is for this audience. */
  Set<UUID> outside(Audience audience, Collection<UUID> people);

  /**
   * The number that records of this audience keep; it is made where there is none. Where the viewer
   * is of it he holds it from here on.
   */
  int number(Audience audience);

  /** An audience as a sentence; empty where the viewer is not of it himself. */
  Optional<String> sentence(int audience, Wording words);
}
