package kontor.platform.record;

import java.util.Optional;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/** Who may see a record, by the number it keeps. Published by the module that knows people. */
public interface RecordAudiences {

  /** Who may see what this viewer creates. */
  int ofNew(Viewer viewer);

  /**
   * An audience as a person chooses it: everyone, team or owner, the last two by whose the record
   * is. Where the viewer is of it he holds it from here on.
   *
   * @param whose null: the viewer himself
   * @throws RuleViolation if it is none of these, or the owner has no team
   */
  int chosen(String rule, @Nullable UUID whose);

  /**
   * Who may see something once it is another's. Where the viewer is of it he holds it from here on.
   *
   * @param before whose it was; null: nobody's
   * @param after whose it is now; null: nobody's
   * @return the same audience where it is about neither
   */
  int following(int audience, @Nullable UUID before, @Nullable UUID after);

  /** An audience as a sentence; empty where the viewer is not of it himself. */
  Optional<String> sentence(int audience, Wording words);
}
