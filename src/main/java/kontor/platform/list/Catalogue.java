package kontor.platform.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import org.jooq.Table;
import org.jooq.TableField;

/** The columns of a record type, and the views of its list that everyone has. */
public final class Catalogue {

  /**
   * A filter that holds until another one on the same column is chosen, and is not spoken of: the
   * archived stand aside.
   */
  public record Unspoken(String column, String value) {}

  /**
   * What was read.
   *
   * @param values of the columns whose text is one
   * @param violations at the others
   */
  public record Reading(FieldValues values, List<Violation> violations) {

    /** The columns whose text is none of their values. */
    public Set<Column<?>> unread(Catalogue catalogue) {
      return violations.stream()
          .map(Violation::field)
          .flatMap(field -> catalogue.find(String.valueOf(field)).stream())
          .collect(Collectors.toSet());
    }
  }

  private final String name;
  private final Table<?> table;
  private final TableField<?, UUID> id;
  private final TableField<?, Integer> version;
  private final Map<String, Column<?>> columns = new LinkedHashMap<>();
  private final List<StandardView> views;
  private final String sort;
  private final List<Unspoken> unspoken;

  /**
   * @param name of the record type: texts are at {@code name.column}, the list's address is the
   *     name's plural
   * @param sort the column it is sorted by when nothing else is said
   * @param views one of them named {@code all}
   */
  public Catalogue(
      String name,
      Table<?> table,
      TableField<?, UUID> id,
      TableField<?, Integer> version,
      String sort,
      List<Column<?>> columns,
      List<StandardView> views,
      List<Unspoken> unspoken) {
    this.name = name;
    this.table = table;
    this.id = id;
    this.version = version;
    this.sort = sort;
    for (var column : columns) this.columns.put(column.key(), column);
    this.views = views;
    this.unspoken = unspoken;
  }

  public String name() {
    return name;
  }

  public Table<?> table() {
    return table;
  }

  public TableField<?, UUID> id() {
    return id;
  }

  public TableField<?, Integer> version() {
    return version;
  }

  String sort() {
    return sort;
  }

  public List<StandardView> views() {
    return views;
  }

  List<Unspoken> unspoken() {
    return unspoken;
  }

  public Collection<Column<?>> columns() {
    return columns.values();
  }

  public List<Column<?>> columns(Column.Use use) {
    return columns.values().stream().filter(column -> column.is(use)).toList();
  }

  public Optional<Column<?>> find(String key) {
    return Optional.ofNullable(columns.get(key));
  }

  /** The column that is kept in a column of the database. */
  public Optional<Column<?>> keptIn(String databaseColumn) {
    return columns.values().stream()
        .filter(column -> column.field().getName().equals(databaseColumn))
        .findFirst();
  }

  /** Key of a column's text. */
  public String label(Column<?> column) {
    return name + "." + column.key();
  }

  /**
   * Reads what was typed, references as ids. What is not named is left as it is; what cannot be
   * read does not stand in the way of the rest.
   *
   * @param whole a new record: what is required and not named is missing
   */
  Reading read(Map<String, String> typed, Notation notation, boolean whole) {
    var values = new LinkedHashMap<Column<?>, Object>();
    var violations = new ArrayList<Violation>();
    for (var column : columns(Column.Use.EDIT)) {
      if (!typed.containsKey(column.key()) && !(whole && column.is(Column.Use.REQUIRED))) continue;
      try {
        values.put(column, column.read(typed.get(column.key()), notation));
      } catch (RuleViolation refused) {
        violations.addAll(refused.violations());
      }
    }
    return new Reading(new FieldValues(values), violations);
  }
}
