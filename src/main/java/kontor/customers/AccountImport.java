package kontor.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.ImportField;
import kontor.platform.imports.ImportId;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.ImportTarget;
import kontor.platform.imports.RowVerdict;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Column;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings companies in from files. A row goes through the same reading and the same rules as a form.
 */
@Service
class AccountImport implements ImportTarget {

  private static final String PARENT = AccountList.PARENT.key();

  /** What files of other systems call a column, beside its German and English name here. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry(
              "paymentTerms",
              List.of("Zahlungsbedingungen", "Zahlungsziel", "Zahlungskonditionen", "Terms")),
          Map.entry(
              "name",
              List.of(
                  "company",
                  "company name",
                  "account",
                  "account name",
                  "firma",
                  "firmenname",
                  "unternehmen",
                  "organisation",
                  "organization",
                  "kunde")),
          Map.entry(
              "customerNumber",
              List.of(
                  "customer id",
                  "customer no",
                  "account number",
                  "kunden-nr",
                  "kundennr",
                  "kdnr",
                  "debitor",
                  "debitorennummer")),
          Map.entry(
              "street",
              List.of(
                  "street address",
                  "address",
                  "address 1",
                  "adresse",
                  "anschrift",
                  "strasse",
                  "billing street")),
          Map.entry(
              "postcode", List.of("postal code", "zip", "zip code", "plz", "billing postal code")),
          Map.entry("city", List.of("town", "stadt", "billing city")),
          Map.entry(
              "region",
              List.of(
                  "state", "state/region", "province", "bundesland", "kanton", "billing state")),
          Map.entry(
              "country", List.of("country/region", "staat", "office location", "billing country")),
          Map.entry(
              "phone", List.of("phone number", "telephone", "tel", "telefonnummer", "rufnummer")),
          Map.entry("email", List.of("email address", "mail", "e-mail-adresse", "mailadresse")),
          Map.entry(
              "website",
              List.of("domain", "company domain name", "url", "web", "homepage", "internet")),
          Map.entry("industry", List.of("sector", "industrie", "wirtschaftszweig")),
          Map.entry(
              "employees",
              List.of(
                  "number of employees", "mitarbeiter", "mitarbeiterzahl", "anzahl mitarbeiter")),
          Map.entry("annualRevenue", List.of("revenue", "umsatz", "turnover")),
          Map.entry(
              "founded",
              List.of("year established", "year founded", "gruendungsjahr", "gründungsjahr")),
          Map.entry(
              "parent",
              List.of(
                  "subsidiary of",
                  "parent account",
                  "parent company",
                  "muttergesellschaft",
                  "zentrale",
                  "konzern")),
          Map.entry(
              "owner",
              List.of(
                  "account owner",
                  "company owner",
                  "hubspot owner email",
                  "betreuer",
                  "kundenbetreuer",
                  "zuständig")),
          Map.entry("kinds", List.of("lifecycle stage", "kind", "kundenart")),
          Map.entry("vatId", List.of("vat number", "vat", "ust-id", "umsatzsteuer-id", "uid")),
          Map.entry("tags", List.of("labels", "stichwörter", "kategorien")));

  private final Accounts accounts;
  private final AccountNumbers numbers;
  private final ParentsOfRows parents;
  private final RecordInput input;
  private final AccountDefaults defaults;

  AccountImport(
      Accounts accounts,
      AccountNumbers numbers,
      ParentsOfRows parents,
      RecordInput input,
      AccountDefaults defaults) {
    this.accounts = accounts;
    this.numbers = numbers;
    this.parents = parents;
    this.input = input;
    this.defaults = defaults;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public String label() {
    return "account.companies";
  }

  @Override
  public List<ImportField> fields(Viewer viewer) {
    if (!viewer.hasAnyOf(Accounts.WRITERS)) return List.of();
    return AccountList.CATALOGUE.columns(Column.Use.IMPORT).stream()
        .map(AccountImport::field)
        .toList();
  }

  private static ImportField field(Column<?> column) {
    var synonyms = SYNONYMS.getOrDefault(column.key(), List.of());
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
  @Transactional(readOnly = true)
  public List<RowVerdict> check(List<ImportRow> rows, RowsBefore before) {
    return judge(rows, before).verdicts();
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
    var outcomes = read(rows, parents);
    var taken = taken(outcomes);
    var verdicts = new ArrayList<RowVerdict>();
    var drafts = new ArrayList<AccountDraft>();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var parent = parents.get(i);
      var violations = violations(outcomes.get(i), taken, parent);
      if (parent.violation() != null) violations.add(parent.violation());
      verdicts.add(
          parent.comes() && violations.size() == 1
              ? RowVerdict.waiting(row, violations)
              : RowVerdict.refused(row, violations));
      var values = outcomes.get(i).values();
      if (violations.isEmpty() && values != null) drafts.add(new AccountDraft(values));
    }
    return new Judged(verdicts, drafts);
  }

  private List<RecordInput.Outcome> read(List<ImportRow> rows, List<ParentsOfRows.Parent> parents) {
    var typed = new ArrayList<Map<String, String>>();
    for (var i = 0; i < rows.size(); i++) {
      var values = new HashMap<>(rows.get(i).values());
      values.remove(PARENT);
      var id = parents.get(i).id();
      if (id != null) values.put(PARENT, id.toString());
      typed.add(values);
    }
    return defaults.judge(
        input.readAll(
            AccountList.CATALOGUE,
            typed,
            rows.isEmpty() ? Notation.CANONICAL : rows.getFirst().notation(),
            true));
  }

  private Set<String> taken(List<RecordInput.Outcome> outcomes) {
    var wanted = new ArrayList<String>();
    for (var outcome : outcomes) {
      var number = outcome.values() == null ? null : outcome.values().get(AccountList.NUMBER);
      if (number != null) wanted.add(number);
    }
    return new HashSet<>(numbers.taken(wanted));
  }

  private static List<Violation> violations(
      RecordInput.Outcome outcome, Set<String> taken, ParentsOfRows.Parent parent) {
    var values = outcome.values();
    if (values == null) return new ArrayList<>(outcome.violations());
    var violations = new ArrayList<>(AccountDraft.violations(values));
    if (parent.isNamed()) violations.removeIf(violation -> PARENT.equals(violation.field()));
    if (taken.contains(String.valueOf(values.get(AccountList.NUMBER))))
      violations.add(new Violation(AccountList.NUMBER.key(), "field.used"));
    return violations;
  }

  @Override
  public String recordHref(UUID id) {
    return "/accounts/" + id;
  }

  @Override
  public String doneHref(ImportId id) {
    return "/accounts?import=" + id.value();
  }
}
