package kontor.platform.record;

import static kontor.platform.list.Column.Use.EDIT;
import static kontor.platform.list.Column.Use.FILTER;
import static kontor.platform.list.Column.Use.REQUIRED;
import static kontor.platform.list.Column.Use.SEARCH;
import static kontor.platform.list.Column.Use.SHOWN;
import static kontor.platform.list.Column.Use.SORT;
import static kontor.platform.record.CrateTable.CRATE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.Role;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordTable;
import kontor.platform.list.ReferenceType;
import kontor.platform.list.StandardView;
import kontor.platform.list.TextType;
import org.springframework.stereotype.Component;

/**
 * A record type of the tests' own with nothing that a type may do without: its records are
 * nobody's, have no number, come by no import, are not put aside and not verified.
 */
@Component
class Crates implements RecordType {

  static final Column<String> LABEL =
      Column.of(
          "label", CRATE.label, new TextType(80, "text"), SORT, SHOWN, EDIT, REQUIRED, SEARCH);
  static final Column<String> CONTENT =
      Column.of("content", CRATE.content, new TextType(200, "text"), SHOWN, EDIT, FILTER);
  static final Column<UUID> INSIDE =
      Column.of(
          "inside", CRATE.inside, ReferenceType.guarded("crate", CRATE.id), EDIT, FILTER, SHOWN);

  static final RecordTable TABLE =
      new RecordTable(
          new Catalogue(
              "crate",
              CRATE,
              CRATE.id,
              CRATE.version,
              "label",
              List.of(LABEL, CONTENT, INSIDE),
              List.of(new StandardView("all", List.of(), "")),
              List.of()),
          new RecordTable.Naming(LABEL, null, List.of(CONTENT)),
          new RecordTable.Upkeep(
              CRATE.createdAt, CRATE.createdBy, CRATE.changedAt, CRATE.audience, null),
          null,
          null,
          null,
          new RecordTable.Writers(List.of(Role.MANAGER, Role.HEAD), crate -> true));

  private final Records records;
  private final RecordReader reader;

  Crates(Records records, RecordReader reader) {
    this.records = records;
    this.reader = reader;
  }

  @Override
  public RecordTable table() {
    return TABLE;
  }

  @Override
  public String icon() {
    return "archive";
  }

  @Override
  public List<FormPart> form() {
    return List.of(new FormPart("crate.form", true, List.of(LABEL, CONTENT, INSIDE)));
  }

  @Override
  public Map<String, List<Column<?>>> facts() {
    return Map.of("crate.facts", List.of(LABEL, CONTENT, INSIDE));
  }

  @Override
  public RecordEntry get(UUID id) {
    return reader.get(TABLE, id);
  }

  @Override
  public UUID create(FieldValues values) {
    return records.create(TABLE, List.of(values)).getFirst();
  }

  @Override
  public RecordRows.Change change(UUID id, int seen, FieldValues values) {
    return records.change(TABLE, id, seen, values, (now, change, audience) -> change);
  }
}
