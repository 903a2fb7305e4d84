package kontor.platform.record;

import java.util.UUID;

/**
 * Notes beside the records of a type what was decided of them. Published by a module that keeps
 * such notes; called in the decision's transaction.
 */
public interface DecisionNotes {

  /** What was decided. */
  enum Deed {
    ARCHIVED,
    RESTORED
  }

  /** Name of the record type. */
  String recordType();

  /**
   * @param reason why it was put aside, also where it is brought back
   */
  void decided(UUID record, Deed deed, String reason);
}
