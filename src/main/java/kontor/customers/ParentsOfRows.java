package kontor.customers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.ReferenceNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which company a row of a file belongs to: one that is there, or one that another row brings,
 * named by name, by customer number, or by both. A company of the file itself is meant before one
 * of the same name that is there already.
 */
@Component
class ParentsOfRows {

  private static final String PARENT = AccountList.PARENT.key();

  /**
   * What the parent of a row comes to.
   *
   * @param id null: it names none, or not one that is there
   * @param comes whether another row of the file may still bring it
   * @param violation why the row cannot be taken; null where it can
   */
  record Parent(boolean isNamed, @Nullable UUID id, boolean comes, @Nullable Violation violation) {

    static final Parent NONE = new Parent(false, null, false, null);

    /** Another row will have become it when this one is written. */
    static final Parent OF_THE_FILE = new Parent(true, null, false, null);

    static Parent of(UUID id) {
      return new Parent(true, id, false, null);
    }

    static Parent refused(boolean comes, String key, String text) {
      return new Parent(true, null, comes, new Violation(PARENT, key, text));
    }
  }

  private final ReferenceNames references;

  ParentsOfRows(ReferenceNames references) {
    this.references = references;
  }

  /** In the order of the rows. */
  List<Parent> of(List<ImportRow> rows, RowsBefore before) {
    var texts = new HashSet<String>();
    for (var row : rows) if (row.values().containsKey(PARENT)) texts.add(row.values().get(PARENT));
    var there =
        texts.isEmpty()
            ? Map.<String, List<UUID>>of()
            : references.to(Accounts.TABLE.name()).meanings(texts);
    var brought =
        texts.isEmpty()
            ? Map.<String, Integer>of()
            : before.count(texts.stream().flatMap(ParentsOfRows::meanings).toList());
    var parents = new ArrayList<Parent>();
    for (var row : rows) {
      var text = row.values().get(PARENT);
      parents.add(text == null ? Parent.NONE : parent(text, there, brought));
    }
    return parents;
  }

  private static Parent parent(
      String text, Map<String, List<UUID>> there, Map<String, Integer> brought) {
    var ids = there.getOrDefault(text, List.of());
    var named = brought.getOrDefault(called(text), 0);
    if (named == 1) return Parent.OF_THE_FILE;
    if (named > 1 || ids.size() > 1) return Parent.refused(false, "account.parentAmbiguous", text);
    if (ids.size() == 1) return Parent.of(ids.getFirst());
    return brought.containsKey(numbered(text))
        ? Parent.OF_THE_FILE
        : Parent.refused(true, "account.parentUnknown", text);
  }

  /** What the company of a row may be called. */
  static List<String> names(ImportRow row) {
    var name = row.values().get(AccountList.NAME.key());
    var number = row.values().get(AccountList.NUMBER.key());
    if (name == null) return List.of();
    return number == null
        ? List.of(called(name))
        : List.of(called(name), numbered(number), called(name + " (" + number + ")"));
  }

  /** By what a row may call the row that it belongs to. */
  static List<String> pointed(ImportRow row) {
    var text = row.values().get(PARENT);
    return text == null ? List.of() : meanings(text).toList();
  }

  private static Stream<String> meanings(String text) {
    return Stream.of(called(text), numbered(text));
  }

  private static String called(String name) {
    return "name " + name;
  }

  private static String numbered(String number) {
    return "number " + number;
  }
}
