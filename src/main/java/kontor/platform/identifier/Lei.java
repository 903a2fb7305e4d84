package kontor.platform.identifier;

import java.util.regex.Pattern;

/**
 * Legal entity identifiers (ISO 17442): twenty places, the last two check digits. For companies
 * that trade in securities or are customers of banks, who must state it.
 */
public final class Lei {

  private static final Pattern FORMAT = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

  /**
   * @return the normal form is without blanks, in capitals
   */
  public static Checked check(String typed) {
    if (typed.length() > 80) return Checked.invalid("lei");
    var lei = Typed.capitals(typed).replace("-", "");
    return FORMAT.matcher(lei).matches() && CheckDigits.mod97(lei)
        ? Checked.valid(lei)
        : Checked.invalid("lei");
  }

  private Lei() {}
}
