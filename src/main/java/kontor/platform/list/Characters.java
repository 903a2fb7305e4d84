package kontor.platform.list;

import kontor.platform.error.RuleViolation;

/** What no text may hold, and what a text must hold for a person to see it. */
final class Characters {
  private Characters() {}

  /**
   * PostgreSQL keeps no NUL, and half a character (an unpaired surrogate) is none in UTF-8: it
   * would come back as a question mark.
   *
   * @throws RuleViolation without a field
   */
  static void requireStorable(String text) {
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE))
      throw new RuleViolation(null, "field.unreadableCharacter");
  }

  /** Whether it is more than blanks, controls and marks without width. */
  static boolean isVisible(String text) {
    return text.codePoints().anyMatch(Characters::isVisible);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
