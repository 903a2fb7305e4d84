package kontor.platform.list;

import java.text.Normalizer;
import java.util.Set;
import kontor.platform.error.RuleViolation;

/** What no text may hold, and what a text must hold for a person to see it. */
final class Characters {

  /** Letters and signs that are drawn as nothing: the Hangul fillers and the empty Braille cell. */
  private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

  private Characters() {}

  /**
   * PostgreSQL keeps no NUL, and half a character (an unpaired surrogate) is none in UTF-8: it
   * would come back as a question mark.
   *
   * @return the text in Unicode's composed form (NFC, UAX 15), so that what looks the same is the
   *     same
   * @throws RuleViolation without a field
   */
  static String storable(String text) {
    if (!isStorable(text)) throw new RuleViolation(null, "field.unreadableCharacter");
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** Whether it is more than blanks, controls and marks without width or a letter below them. */
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
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED ->
          false;
      default -> !BLANK.contains(character);
    };
  }
}
