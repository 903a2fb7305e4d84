package kontor.platform.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the row one was at, by what the list is sorted by and its id. It is a place
 * and no right: what it leads to is read under the viewer's rights.
 *
 * @param value of the sort column, in the API's notation; null: the row has none
 */
record Cursor(@Nullable String value, UUID id) {

  String encode() {
    var text = id + (value == null ? "" : "=" + value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty where somebody made it up. */
  static Optional<Cursor> decode(String text) {
    if (text.length() > 4000) return Optional.empty();
    String decoded;
    try {
      decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (decoded.length() < 36 || decoded.indexOf('\0') >= 0) return Optional.empty();
    var value = decoded.length() > 36 ? decoded.substring(37) : null;
    return Ids.parse(decoded.substring(0, 36)).map(id -> new Cursor(value, id));
  }
}
