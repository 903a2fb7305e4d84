package kontor.platform.imports;

import java.util.List;

/**
 * Something a column of a file may mean.
 *
 * @param key as {@link ImportRow} and violations name it
 * @param label key of its name
 * @param required no row can do without it
 * @param unique no two rows may have the same value, whatever its case
 * @param synonyms what files call it beside its German and English name
 * @param example a value as it may stand in a file; empty for none
 */
public record ImportField(
    String key,
    String label,
    boolean required,
    boolean unique,
    List<String> synonyms,
    String example) {

  public ImportField {
    synonyms = List.copyOf(synonyms);
  }

  public static ImportField of(String key, String label, String... synonyms) {
    return new ImportField(key, label, false, false, List.of(synonyms), "");
  }

  /** The same, without which no row can do. */
  public ImportField needed() {
    return new ImportField(key, label, true, unique, synonyms, example);
  }

  /** The same, with a value of its own in each row. */
  public ImportField once() {
    return new ImportField(key, label, required, true, synonyms, example);
  }

  public ImportField such(String example) {
    return new ImportField(key, label, required, unique, synonyms, example);
  }
}
