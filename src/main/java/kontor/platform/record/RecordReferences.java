package kontor.platform.record;

import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontor.platform.Viewer;
import kontor.platform.imports.ImportId;
import kontor.platform.list.Column;
import kontor.platform.list.NamedRecords;
import kontor.platform.list.RecordLists;
import kontor.platform.list.RecordTable;
import kontor.platform.list.References;
import kontor.platform.search.Hit;
import kontor.platform.search.Search;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records of one type as others point to them: by name, and where they have numbers by number, or
 * by both, since two may have one name.
 */
class RecordReferences implements References {

  private static final Pattern NAME_AND_NUMBER = Pattern.compile("(.*) \\((\\S+)\\)");

  private static final int SUGGESTED = 8;

  /** So many of one name are as good as more. */
  private static final int MOST = 10_000;

  private final RecordType type;
  private final RecordTable records;
  private final Field<UUID> id;
  private final Field<String> name;
  private final DSLContext database;
  private final Search search;
  private final TransactionTemplate reading;

  RecordReferences(
      RecordType type,
      DSLContext database,
      Search search,
      PlatformTransactionManager transactions) {
    this.type = type;
    this.records = type.table();
    this.id = records.catalogue().id();
    this.name = records.naming().name().field();
    this.database = database;
    this.search = search;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setTimeout(RecordLists.SECONDS);
  }

  @Override
  public String type() {
    return records.name();
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return read(() -> named().labels(ids));
  }

  private NamedRecords named() {
    return new NamedRecords(database, records.catalogue().table(), id, name);
  }

  @Override
  public Map<UUID, String> typed(Collection<UUID> ids) {
    var number = records.naming().number();
    if (number == null) return labels(ids);
    var both = name.concat(inline(" (")).concat(number.field()).concat(inline(")"));
    return read(
        () -> new NamedRecords(database, records.catalogue().table(), id, both).labels(ids));
  }

  /** What several are called names none. */
  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    var found = new HashMap<String, UUID>();
    meanings(texts)
        .forEach((text, ids) -> {
          if (ids.size() == 1) found.put(text, ids.getFirst());
        });
    return found;
  }

  /**
   * The one of this name and number, which is how forms write it; else those of this name and the
   * one of this number.
   */
  @Override
  public Map<String, List<UUID>> meanings(Collection<String> texts) {
    return read(() -> {
      var meant = new HashMap<>(byName(texts));
      var number = records.naming().number();
      if (number != null) addByNumber(meant, texts, number);
      return meant;
    });
  }

  private void addByNumber(
      Map<String, List<UUID>> meant, Collection<String> texts, Column<String> kept) {
    var numbers = new HashSet<>(texts);
    for (var text : texts) {
      var both = NAME_AND_NUMBER.matcher(text);
      if (both.matches()) numbers.add(both.group(2));
    }
    var byNumber =
        database
            .select(kept.field(), id, name)
            .from(records.catalogue().table())
            .where(kept.field().in(numbers))
            .fetchMap(kept.field());
    for (var text : texts) {
      var both = NAME_AND_NUMBER.matcher(text);
      var written = both.matches() ? byNumber.get(both.group(2)) : null;
      if (written != null && both.group(1).equals(written.get(name)))
        meant.put(text, List.of(written.get(id)));
      else if (byNumber.get(text) != null)
        meant.merge(text, List.of(byNumber.get(text).get(id)), RecordReferences::together);
    }
  }

  private static List<UUID> together(List<UUID> some, List<UUID> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private Map<String, List<UUID>> byName(Collection<String> texts) {
    var archival = records.archival();
    var named =
        database
            .select(name, id, importId())
            .from(records.catalogue().table())
            .where(name.in(texts))
            .and(archival == null ? DSL.noCondition() : archival.at().isNull())
            .limit(MOST)
            .fetchGroups(name);
    var ids = new HashMap<String, List<UUID>>();
    named.forEach((text, found) -> ids.put(text, meant(found)));
    return ids;
  }

  private Field<UUID> importId() {
    var kept = records.upkeep().importId();
    return kept == null ? DSL.inline((UUID) null) : kept;
  }

  /** Whatever an import brings itself it means before what was there. */
  private List<UUID> meant(List<? extends Record> found) {
    var current = ImportId.ofCause(Viewer.required().cause()).map(ImportId::value);
    var own =
        found.stream()
            .filter(record -> {
              var by = record.get(2, UUID.class);
              return by != null && current.filter(by::equals).isPresent();
            })
            .toList();
    return (own.isEmpty() ? found : own).stream().map(record -> record.get(id)).toList();
  }

  @Override
  public List<Option> suggest(String text) {
    return read(() -> {
      var ids = search.find(records, text, SUGGESTED).stream().map(Hit::id).toList();
      var typed = typed(ids);
      return ids.stream()
          .filter(typed::containsKey)
          .map(one -> new Option(one, Objects.requireNonNull(typed.get(one))))
          .toList();
    });
  }

  @Override
  public Optional<String> path(UUID id) {
    return Optional.of(type.path(id));
  }

  @Override
  public List<Option> few() {
    return List.of();
  }

  private <T> T read(Supplier<T> query) {
    return Objects.requireNonNull(reading.execute(status -> query.get()));
  }
}
