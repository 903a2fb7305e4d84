package kontor.platform.number;

/** What a number of a record may be made of, whoever gave it. */
public final class RecordNumbers {

  private RecordNumbers() {}

  /**
   * Whether it is made of letters, digits, signs and blanks alone, each of which one sees: no
   * controls, no marks without width or direction, none that combine with the sign before
   * (Unicode's general categories C, M, Zl and Zp).
   *
   * @param number in Unicode's composed form (NFC, UAX 15), in which an ü is a letter
   */
  public static boolean isReadable(String number) {
    return number.codePoints().allMatch(RecordNumbers::isSeen);
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
