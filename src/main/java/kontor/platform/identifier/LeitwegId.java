package kontor.platform.identifier;

import java.util.regex.Pattern;

/**
 * Addresses of public bodies for electronic invoices (KoSIT, "Formatspezifikation Leitweg-ID",
 * 2.0.2): where to, which of them, check digits, joined by hyphens. For accounts of class public:
 * no invoice reaches them without it.
 */
public final class LeitwegId {

  /** 01 to 16 are the states, 99 is the federation. */
  private static final Pattern FORMAT =
      Pattern.compile("(0[1-9]|1[0-6]|99)[0-9]{0,10}(-[0-9A-Z]{1,30})?-[0-9]{2}");

  /**
   * @return the normal form keeps its hyphens, in capitals
   */
  public static Checked check(String typed) {
    if (typed.length() > 80) return Checked.invalid("leitweg");
    var id = Typed.capitals(typed).replace('–', '-');
    return FORMAT.matcher(id).matches() && CheckDigits.mod97(id.replace("-", ""))
        ? Checked.valid(id)
        : Checked.invalid("leitweg");
  }

  private LeitwegId() {}
}
