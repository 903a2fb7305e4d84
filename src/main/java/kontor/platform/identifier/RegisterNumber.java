package kontor.platform.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in the registers of companies: in Germany the court, the register and the number
 * (Handelsregisterverordnung §§ 3, 12 and 13), in Austria the Firmenbuch number; elsewhere kept as
 * typed.
 */
public final class RegisterNumber {

  private static final int LONGEST = 120;
  private static final String REGISTER = "(?<register>HRA|HRB|GNR|GSR|PR|VR)";
  private static final String NUMBER =
      "(?:NR\\.?)?\\s*0*(?<number>[1-9][0-9]{0,6})(?:\\s*(?<suffix>[A-ZÖ]{1,3}))?";

  private static final Pattern COURT_FIRST =
      Pattern.compile(
          "(?:(?<court>\\S.*?),?\\s+)?" + REGISTER + "\\s*" + NUMBER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COURT_LAST =
      Pattern.compile(
          REGISTER + "\\s*" + NUMBER + "(?:\\s*,\\s*|\\s*\\(|\\s+)(?<court>\\S.*?)\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AUSTRIAN =
      Pattern.compile("(?:FN)?\\s*([1-9][0-9]{0,5})\\s*([A-Z])", Pattern.CASE_INSENSITIVE);

  /**
   * @param country ISO code of the seat
   * @return the normal form is in Germany "Köln HRB 49263" or, without court, "HRB 49263", in
   *     Austria "FN 56247t"
   */
  public static Checked check(String typed, String country) {
    var tidy = Typed.tidy(typed);
    if (tidy.isEmpty() || tidy.length() > LONGEST) return Checked.invalid("register.format");
    return switch (country) {
      case "DE" -> german(tidy);
      case "AT" -> austrian(tidy);
      default -> Checked.valid(tidy);
    };
  }

  private static Checked german(String typed) {
    for (var order : new Pattern[] {COURT_FIRST, COURT_LAST}) {
      var match = order.matcher(typed);
      if (match.matches()) return court(match);
    }
    return Checked.invalid("register.format");
  }

  private static Checked court(Matcher match) {
    var number = register(match) + " " + match.group("number") + suffix(match);
    var typed = match.group("court");
    if (typed == null) return Checked.valid(number);
    return RegisterCourts.find(typed)
        .map(court -> Checked.valid(court + " " + number))
        .orElseGet(() -> Checked.invalid("register.court", typed));
  }

  private static String register(Matcher match) {
    var register = Typed.capitals(match.group("register"));
    return switch (register) {
      case "GNR" -> "GnR";
      case "GSR" -> "GsR";
      default -> register;
    };
  }

  private static String suffix(Matcher match) {
    return Optional.ofNullable(match.group("suffix")).map(s -> " " + Typed.capitals(s)).orElse("");
  }

  private static Checked austrian(String typed) {
    var match = AUSTRIAN.matcher(typed);
    return match.matches()
        ? Checked.valid("FN " + match.group(1) + match.group(2).toLowerCase(Locale.ROOT))
        : Checked.invalid("register.austrian");
  }

  private RegisterNumber() {}
}
