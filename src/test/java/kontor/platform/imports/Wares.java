package kontor.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A record type of the tests' own. What happens at the row of some number a test may say. */
@Component
@Transactional
class Wares implements ImportTarget {

  private static final int LONGEST_NAME = 2_000;

  private final DSLContext database;
  private final Map<String, Runnable> happenings = new ConcurrentHashMap<>();

  Wares(DSLContext database) {
    this.database = database;
  }

  /** Done when the row of this number is about to be written. */
  void when(String number, Runnable happening) {
    happenings.put(number, happening);
  }

  @Override
  public String name() {
    return "wares";
  }

  @Override
  public String title() {
    return "wares.import";
  }

  @Override
  public String plural() {
    return "wares.plural";
  }

  @Override
  public List<ImportField> fields(Viewer viewer) {
    if (!viewer.hasAnyOf(Role.MANAGER, Role.HEAD)) return List.of();
    return List.of(
        ImportField.of("number", "ware.number", "Nr", "SKU", "Art.-Nr.").needed().once(),
        ImportField.of("name", "ware.name", "Title", "Artikel").needed(),
        ImportField.of("price", "ware.price", "Verkaufspreis", "Unit price"),
        ImportField.of("country", "ware.country", "Herkunft").such("DE"));
  }

  @Override
  public List<FormField> otherwise() {
    return List.of(
        FormField.of("country", "Land", FormField.Type.SELECT)
            .options(new Option("DE", "Deutschland"), new Option("AT", "Österreich"))
            .value("DE"));
  }

  @Override
  public List<RowVerdict> check(List<ImportRow> rows, RowsBefore before) {
    var taken =
        Set.copyOf(
            database
                .fetchValues(
                    "select number from wares.ware where number = any(?)", (Object) numbers(rows))
                .stream()
                .map(Object::toString)
                .toList());
    return rows.stream().map(row -> RowVerdict.refused(row, violations(row, taken))).toList();
  }

  @Override
  public List<RowVerdict> write(List<ImportRow> rows) {
    var verdicts = new ArrayList<RowVerdict>();
    for (var checked : check(rows, RowsBefore.NONE)) {
      var row = rows.get(verdicts.size());
      var number = row.values().getOrDefault("number", "");
      if (happenings.containsKey(number)) happenings.get(number).run();
      verdicts.add(checked.isRefused() ? checked : RowVerdict.written(row, insert(row)));
    }
    return verdicts;
  }

  @Override
  public String doneHref(ImportId id) {
    return "/wares?import=" + id;
  }

  private UUID insert(ImportRow row) {
    var id = Ids.next();
    database.execute(
        "insert into wares.ware (id, number, name, price, country, audience_id) values (?, ?, ?, ?, ?, 1)",
        id,
        row.values().get("number"),
        row.values().get("name"),
        row.values().get("price"),
        row.values().get("country"));
    return id;
  }

  private static List<Violation> violations(ImportRow row, Set<String> taken) {
    var violations = new ArrayList<Violation>();
    var number = row.values().get("number");
    if (number == null) violations.add(new Violation("number", "ware.number.required"));
    else if (taken.contains(number)) violations.add(new Violation("number", "ware.number.taken"));
    if (row.values().getOrDefault("name", "").length() > LONGEST_NAME)
      violations.add(new Violation("name", "ware.name.tooLong", LONGEST_NAME));
    return violations;
  }

  private static String[] numbers(List<ImportRow> rows) {
    return rows.stream().map(row -> row.values().getOrDefault("number", "")).toArray(String[]::new);
  }
}
