package kontor.platform.i18n;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts within another, which their reader finds in his language, one after the other.
 *
 * @param keys of the texts
 */
public record TextList(List<String> keys) {

  public TextList {
    keys = List.copyOf(keys);
  }

  public String in(Wording words) {
    return keys.stream().map(words::say).collect(Collectors.joining(", "));
  }
}
