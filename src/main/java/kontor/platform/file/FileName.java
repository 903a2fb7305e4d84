package kontor.platform.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as people may write them: hostile until they have been through here. */
public final class FileName {

  /** Paths of both worlds, what Windows does not take, and a quotation mark. */
  private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|]");

  /**
   * Control characters, and format characters such as those that turn the direction of writing:
   * {@code gpj.exe} must not read as {@code exe.jpg}.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  /** Windows takes these for devices, with any extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private static final int LONGEST = 150;
  private static final Set<Character> ATTR_CHAR_SIGNS =
      Set.of('!', '#', '$', '&', '+', '-', '.', '^', '_', '`', '|', '~');

  private FileName() {}

  /** A name without path that any system takes; {@code file} where nothing is left of it. */
  public static String safe(@Nullable String name) {
    var text = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
    text = INVISIBLE.matcher(text).replaceAll("");
    text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    text = UNSAFE.matcher(text).replaceAll("_").strip();
    while (text.startsWith(".")) text = text.substring(1);
    while (text.endsWith(".") || text.endsWith(" ")) text = text.substring(0, text.length() - 1);
    if (text.isEmpty()) return "file";
    if (DEVICE.matcher(text).matches()) text = "_" + text;
    return shortened(text);
  }

  /**
   * The header of a download. Always an attachment: nothing that came from outside is shown on our
   * origin. RFC 6266, with the name in the notation of RFC 8187 and a plain one for old programs.
   */
  public static String attachment(String name) {
    var safe = safe(name);
    var plain = new StringBuilder();
    Normalizer.normalize(safe, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.appendCodePoint(c < 0x20 || c > 0x7e || c == '%' ? '_' : c));
    // Once more: decomposed, a full-width quotation mark is a plain one.
    return "attachment; filename=\""
        + UNSAFE.matcher(plain).replaceAll("_")
        + "\"; filename*=UTF-8''"
        + encoded(safe);
  }

  /** The end matters: programs go by it. */
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) return name;
    var dot = name.lastIndexOf('.');
    var end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (var signed : name.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (signed & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHAR_SIGNS.contains(c))) text.append(c);
      else text.append('%').append(String.format("%02X", (int) c));
    }
    return text.toString();
  }
}
