package kontor.platform.ui;

/**
 * How much of a form's line a field takes, in twelfths: 2, 3, 4, 5, 6 or all. Of itself as much as
 * what is typed into it needs.
 */
public enum FieldWidth {
  /** A year, a currency, a postcode. */
  XS,
  /** A choice, a date, a number to dial. */
  S,
  /** An address of mail, the name of another record. */
  M,
  /** An address of the web: ends a line of a number and a mail. */
  ML,
  /** A name, a street, a sentence. */
  L,
  /** Whole lines of their own. */
  FULL;

  private static final int SHORT = 24; // characters
  private static final int USUAL = 120;

  static FieldWidth of(FormField field) {
    return switch (field.type()) {
      case CHOICES -> FULL;
      case TEXTAREA -> L;
      case NUMBER -> XS;
      case URL -> ML;
      case EMAIL, FILE, PASSWORD -> M;
      case DATE, TIME, SELECT, CHECKBOX, TEL, HIDDEN -> S;
      case TEXT -> ofText(field);
    };
  }

  private static FieldWidth ofText(FormField field) {
    var longest = field.longest();
    if (field.suggestions() != null || !field.options().isEmpty()) return M;
    if (longest == 0) return S;
    if (longest <= SHORT) return XS;
    return longest <= USUAL ? S : L;
  }
}
