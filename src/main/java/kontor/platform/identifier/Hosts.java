package kontor.platform.identifier;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts, in any script (UTS #46, IDNA2008; RFC 1123). */
final class Hosts {

  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private static final Pattern TOP_LEVEL = Pattern.compile(".*\\.(?![0-9]+$)[a-z0-9-]{2,}");

  /** In small letters and readable script; empty where it is no full name. */
  static Optional<String> normal(String host) {
    var bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.length() > 253) return Optional.empty();
    var info = new IDNA.Info();
    var ascii = NAMES.nameToASCII(bare, new StringBuilder(), info).toString();
    if (info.hasErrors() || !TOP_LEVEL.matcher(ascii).matches()) return Optional.empty();
    return Optional.of(NAMES.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString());
  }

  private Hosts() {}
}
