package kontor.platform.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * Mail addresses as they are really in use: RFC 5321 without quoted local parts and address
 * literals, RFC 6531 for other scripts. Whether anybody reads it only a mail tells.
 */
public final class MailAddress {

  /** RFC 5321, 4.5.3.1; the path of 256 includes its brackets. */
  private static final int LONGEST = 254;

  private static final int LONGEST_LOCAL_PART = 64;

  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "[^\\s\\p{Z}\\p{C}\"(),:;<>@\\[\\\\\\].]++(\\.[^\\s\\p{Z}\\p{C}\"(),:;<>@\\[\\\\\\].]++)*");

  /**
   * @param typed also with {@code mailto:} before it
   * @return the normal form has its domain in small letters and its own script; what stands before
   *     the @ is the receiver's business and stays
   */
  public static Checked check(String typed) {
    if (typed.length() > 1_000) return Checked.invalid("mail");
    var address = typed.strip().replaceFirst("(?i)^mailto:", "");
    int at = address.lastIndexOf('@');
    if (at < 1) return Checked.invalid("mail");
    var local = address.substring(0, at);
    if (!LOCAL_PART.matcher(local).matches() || local.getBytes(UTF_8).length > LONGEST_LOCAL_PART) {
      return Checked.invalid("mail");
    }
    return Hosts.normal(address.substring(at + 1))
        .map(domain -> local + "@" + domain)
        .filter(normal -> normal.getBytes(UTF_8).length <= LONGEST)
        .map(Checked::valid)
        .orElseGet(() -> Checked.invalid("mail"));
  }

  private MailAddress() {}
}
