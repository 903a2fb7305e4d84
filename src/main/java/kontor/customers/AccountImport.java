package kontor.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.ImportField;
import kontor.platform.imports.ImportId;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.ImportTarget;
import kontor.platform.imports.RowVerdict;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings companies in from files. A row goes through the same reading and the same rules as a form.
 */
@Service
class AccountImport implements ImportTarget {

  /** What files of other systems call a column, beside its German and English name here. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
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
  private final AccountReferences references;
  private final RecordInput input;
  private final AccountDefaults defaults;

  AccountImport(
      Accounts accounts,
      AccountNumbers numbers,
      AccountReferences references,
      RecordInput input,
      AccountDefaults defaults) {
    this.accounts = accounts;
    this.numbers = numbers;
    this.references = references;
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
  @Transactional(readOnly = true)
  public List<RowVerdict> check(List<ImportRow> rows) {
    var outcomes = read(rows, parentsAmong(rows));
    var taken = taken(outcomes);
    var verdicts = new ArrayList<RowVerdict>();
    for (var i = 0; i < rows.size(); i++)
      verdicts.add(new RowVerdict(rows.get(i).line(), null, violations(outcomes.get(i), taken)));
    return verdicts;
  }

  @Override
  @Transactional
  public List<RowVerdict> write(List<ImportRow> rows) {
    var parents = parentsAmong(rows);
    var outcomes = read(rows, parents);
    var taken = taken(outcomes);
    var drafts = new ArrayList<AccountDraft>();
    var refused = new ArrayList<List<Violation>>();
    for (var outcome : outcomes) {
      var violations = violations(outcome, taken);
      refused.add(violations);
      if (violations.isEmpty() && outcome.values() != null)
        drafts.add(new AccountDraft(outcome.values()));
    }
    var written = accounts.createAll(drafts).iterator();
    var verdicts = new ArrayList<RowVerdict>();
    for (var i = 0; i < rows.size(); i++)
      verdicts.add(
          refused.get(i).isEmpty()
              ? RowVerdict.written(rows.get(i), written.next().value())
              : RowVerdict.refused(rows.get(i), refused.get(i)));
    join(verdicts, parents);
    return verdicts;
  }

  /**
   * Rows that belong to a company which only the same rows bring: by their line, that company's
   * line.
   */
  private Map<Long, Long> parentsAmong(List<ImportRow> rows) {
    var wanted = new HashMap<String, List<Long>>();
    for (var row : rows) {
      var parent = row.values().get(AccountList.PARENT.key());
      if (parent != null) wanted.computeIfAbsent(parent, name -> new ArrayList<>()).add(row.line());
    }
    if (wanted.isEmpty()) return Map.of();
    references.find(wanted.keySet()).keySet().forEach(wanted::remove);
    var parents = new HashMap<Long, Long>();
    for (var row : rows) {
      var children = wanted.remove(row.values().getOrDefault(AccountList.NAME.key(), ""));
      if (children != null) children.forEach(child -> parents.put(child, row.line()));
    }
    return parents;
  }

  private void join(List<RowVerdict> verdicts, Map<Long, Long> parents) {
    var ids = new HashMap<Long, UUID>();
    for (var verdict : verdicts) if (verdict.id() != null) ids.put(verdict.line(), verdict.id());
    parents.forEach((child, parent) -> {
      var id = ids.get(child);
      if (id == null || !ids.containsKey(parent)) return;
      accounts.change(
          new AccountId(id), 1, FieldValues.none().with(AccountList.PARENT, ids.get(parent)));
    });
  }

  private List<RecordInput.Outcome> read(List<ImportRow> rows, Map<Long, Long> parents) {
    var typed = new ArrayList<Map<String, String>>();
    for (var row : rows) {
      var values = new HashMap<>(row.values());
      if (parents.containsKey(row.line())) values.remove(AccountList.PARENT.key());
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

  private static List<Violation> violations(RecordInput.Outcome outcome, Set<String> taken) {
    FieldValues values = outcome.values();
    if (values == null) return outcome.violations();
    var violations = new ArrayList<>(AccountDraft.violations(values));
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
