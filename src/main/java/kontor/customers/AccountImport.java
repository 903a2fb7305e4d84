package kontor.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.FilledIn;
import kontor.platform.imports.ForeseenRow;
import kontor.platform.imports.ImportField;
import kontor.platform.imports.ImportId;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.ImportTarget;
import kontor.platform.imports.RowVerdict;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Catalogue.Reading;
import kontor.platform.list.Column;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings companies in from files. A row goes through the same reading and the same rules as a form.
 */
@Service
class AccountImport implements ImportTarget {

  private static final String PARENT = AccountList.PARENT.key();

  private final Accounts accounts;
  private final AccountRules rules;
  private final ParentsOfRows parents;
  private final RecordInput input;
  private final AccountForesight foresight;

  AccountImport(
      Accounts accounts,
      AccountRules rules,
      ParentsOfRows parents,
      RecordInput input,
      AccountForesight foresight) {
    this.accounts = accounts;
    this.rules = rules;
    this.parents = parents;
    this.input = input;
    this.foresight = foresight;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public String title() {
    return "account.import.title";
  }

  @Override
  public String plural() {
    return AccountList.CATALOGUE.name() + ".plural";
  }

  @Override
  public List<ImportField> fields(Viewer viewer) {
    if (!Accounts.TABLE.mayWrite(viewer)) return List.of();
    return AccountList.CATALOGUE.columns(Column.Use.IMPORT).stream()
        .map(AccountImport::field)
        .toList();
  }

  private static ImportField field(Column<?> column) {
    var synonyms = ForeignNames.of(column.key());
    var field =
        ImportField.of(
            column.key(), AccountList.CATALOGUE.label(column), synonyms.toArray(String[]::new));
    if (column.is(Column.Use.REQUIRED)) field = field.needed();
    return column.equals(AccountList.NUMBER) ? field.once() : field;
  }

  @Override
  public Optional<String> pointer() {
    return Optional.of(PARENT);
  }

  @Override
  public List<String> names(ImportRow row) {
    return ParentsOfRows.names(row);
  }

  @Override
  @Transactional // judging may make the audience it asks for
  public List<RowVerdict> check(List<ImportRow> rows, RowsBefore before) {
    return judge(rows, before).verdicts();
  }

  /** A parent that another row brings is not there yet: it is shown as the file names it. */
  @Override
  @Transactional // judging may make the audience it asks for
  public List<ForeseenRow> foresee(List<ImportRow> rows) {
    var parents = this.parents.of(rows, RowsBefore.NONE);
    var read = read(rows, parents);
    return foresight.of(rows, read, wrong(read, parents));
  }

  @Override
  public List<FormField> otherwise() {
    return foresight.otherwise();
  }

  @Override
  public List<FilledIn> filledIn(Set<String> said) {
    return foresight.filledIn(said);
  }

  @Override
  @Transactional
  public List<RowVerdict> write(List<ImportRow> rows) {
    var judged = judge(rows, RowsBefore.NONE);
    var written = accounts.createAll(judged.drafts()).iterator();
    return judged.verdicts().stream()
        .map(verdict ->
            verdict.isRefused()
                ? verdict
                : new RowVerdict(verdict.line(), written.next().value(), List.of(), false))
        .toList();
  }

  /**
   * @param drafts of the rows that are not refused, in their order
   */
  private record Judged(List<RowVerdict> verdicts, List<AccountDraft> drafts) {}

  private Judged judge(List<ImportRow> rows, RowsBefore before) {
    var parents = this.parents.of(rows, before);
    var read = read(rows, parents);
    var wrong = wrong(read, parents);
    var verdicts = new ArrayList<RowVerdict>();
    var drafts = new ArrayList<AccountDraft>();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var parent = parents.get(i);
      var violations = wrong.get(i);
      if (parent.violation() != null) violations.add(parent.violation());
      verdicts.add(
          parent.comes() && violations.size() == 1
              ? RowVerdict.waiting(row, violations)
              : RowVerdict.refused(row, violations));
      if (violations.isEmpty()) drafts.add(new AccountDraft(read.get(i).values()));
    }
    return new Judged(verdicts, drafts);
  }

  private List<Reading> read(List<ImportRow> rows, List<ParentsOfRows.Parent> parents) {
    var typed = new ArrayList<Map<String, String>>();
    for (var i = 0; i < rows.size(); i++) {
      var values = new HashMap<>(rows.get(i).values());
      values.remove(PARENT);
      var id = parents.get(i).id();
      if (id != null) values.put(PARENT, id.toString());
      typed.add(values);
    }
    return input.readAll(
        AccountList.CATALOGUE,
        typed,
        rows.isEmpty() ? Notation.CANONICAL : rows.getFirst().notation(),
        true);
  }

  /** Of a parent that a row names is said elsewhere what is wrong with it. */
  private List<List<Violation>> wrong(List<Reading> read, List<ParentsOfRows.Parent> parents) {
    var wrong = rules.judge(read);
    for (var i = 0; i < wrong.size(); i++)
      if (parents.get(i).isNamed())
        wrong.get(i).removeIf(violation -> PARENT.equals(violation.field()));
    return wrong;
  }

  @Override
  public String doneHref(ImportId id) {
    return Accounts.TABLE.path() + "?import=" + id.value();
  }
}
