package kontor.history;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.ColumnType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a column reads in the history. */
public final class HistoryColumn {

  private final String key;
  private final String label;
  private final @Nullable ColumnType<?> type;
  private final BiFunction<JsonNode, Wording, String> reading;
  private final Predicate<String> isSaid;

  private HistoryColumn(
      String key,
      String label,
      @Nullable ColumnType<?> type,
      BiFunction<JsonNode, Wording, String> reading,
      Predicate<String> isSaid) {
    this.key = key;
    this.label = label;
    this.type = type;
    this.reading = reading;
    this.isSaid = isSaid;
  }

  /**
   * @param key by which the API knows it
   * @param label key of its text
   */
  public static HistoryColumn of(String key, String label, ColumnType<?> type) {
    return new HistoryColumn(
        key, label, type, (value, words) -> Kept.show(type, value, words), value -> true);
  }

  /** The column of a catalogue that is kept in a column of the database. */
  public static Optional<HistoryColumn> in(Catalogue catalogue, String name) {
    return catalogue
        .keptIn(name)
        .map(column -> of(column.key(), catalogue.label(column), column.type()));
  }

  /**
   * @param reading makes of a value in the API's notation, several with commas between, what a
   *     person reads
   */
  public static HistoryColumn of(
      String key, String label, BiFunction<String, Wording, String> reading) {
    return new HistoryColumn(
        key, label, null, (value, words) -> reading.apply(Kept.text(value), words), value -> true);
  }

  /**
   * The same, where programs are not told every value.
   *
   * @param isSaid whether the viewer may know a value, in the API's notation
   */
  HistoryColumn saidWhere(Predicate<String> isSaid) {
    return new HistoryColumn(key, label, type, reading, isSaid);
  }

  boolean isSaid(JsonNode value) {
    return isSaid.test(Kept.text(value));
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  @Nullable ColumnType<?> type() {
    return type;
  }

  String read(JsonNode value, Wording words) {
    return reading.apply(value, words);
  }
}
