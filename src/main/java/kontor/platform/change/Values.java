package kontor.platform.change;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** When two values of a column are the same. */
public final class Values {
  private Values() {}

  /** Whether they are, of one column. */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Object[] words && other instanceof Object[] others)
      return Arrays.equals(words, others);
    if (one instanceof BigDecimal amount && other instanceof BigDecimal another)
      return amount.compareTo(another) == 0;
    return Objects.equals(one, other);
  }

  /** As PostgreSQL writes the value in JSON, a text without its quotes. */
  static @Nullable String asHistoryKeepsThem(@Nullable Object value) {
    if (value instanceof String[] several)
      return Stream.of(several)
          .map(one -> '"' + one + '"')
          .collect(Collectors.joining(", ", "[", "]"));
    if (value instanceof BigDecimal amount) return amount.toPlainString();
    return value == null ? null : value.toString();
  }

  /** What the history kept, as the API writes it: several with commas between. */
  static String typed(Field<?> column, String kept) {
    return column.getType().isArray()
        ? String.join(",", JsonMapper.shared().readValue(kept, String[].class))
        : kept;
  }

  /** Whether a value is the one that the history kept as this text. */
  static boolean isKept(@Nullable Object value, @Nullable String kept) {
    if (value instanceof BigDecimal amount && kept != null)
      return amount.compareTo(new BigDecimal(kept)) == 0;
    if (value instanceof String[] several && kept != null)
      return Arrays.equals(several, JsonMapper.shared().readValue(kept, String[].class));
    return Objects.equals(asHistoryKeepsThem(value), kept);
  }
}
