package kontor.customers;

import static kontor.customers.AccountList.KINDS;
import static kontor.customers.AccountList.OWNER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.i18n.Texts;
import kontor.platform.identifier.Countries;
import kontor.platform.imports.FilledIn;
import kontor.platform.imports.ForeseenRow;
import kontor.platform.imports.ImportRow;
import kontor.platform.list.Catalogue.Reading;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.list.FieldValues;
import kontor.platform.list.ShownValues;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what accounts of a file will be: by the very defaults that will make them so. */
@Component
class AccountForesight {

  private final AccountDefaults defaults;
  private final ShownValues shown;
  private final FieldForms forms;
  private final Texts texts;

  AccountForesight(AccountDefaults defaults, ShownValues shown, FieldForms forms, Texts texts) {
    this.defaults = defaults;
    this.shown = shown;
    this.forms = forms;
    this.texts = texts;
  }

  /**
   * @param read of the rows, in their order
   * @param wrong with each of them; those with which anything is are left out
   */
  List<ForeseenRow> of(List<ImportRow> rows, List<Reading> read, List<List<Violation>> wrong) {
    var sound = new ArrayList<ImportRow>();
    var typed = new ArrayList<FieldValues>();
    for (var i = 0; i < rows.size(); i++) {
      if (!wrong.get(i).isEmpty()) continue;
      sound.add(rows.get(i));
      typed.add(read.get(i).values());
    }
    var accounts = defaults.foresee(typed);
    var values = shown.of(AccountList.CATALOGUE.columns(Column.Use.IMPORT), accounts);
    var foreseen = new ArrayList<ForeseenRow>();
    for (var i = 0; i < sound.size(); i++)
      foreseen.add(row(sound.get(i), accounts.get(i), values.get(i)));
    return foreseen;
  }

  private ForeseenRow row(ImportRow row, FieldValues account, Map<String, String> shown) {
    var values = new HashMap<>(shown);
    var parent = AccountList.PARENT.key();
    if (row.values().containsKey(parent)) values.putIfAbsent(parent, row.values().get(parent));
    var country = account.get(AccountList.COUNTRY);
    if (country != null) values.put(AccountList.COUNTRY.key(), name(country));
    var revenue = account.get(AccountList.REVENUE);
    var currency = account.get(AccountList.REVENUE_CURRENCY);
    if (revenue != null && currency != null) {
      values.put(AccountList.REVENUE.key(), texts.wording().money(revenue, currency));
      values.remove(AccountList.REVENUE_CURRENCY.key());
    }
    return new ForeseenRow(row.line(), values);
  }

  private String name(String country) {
    return Countries.name(country, texts.wording().locale());
  }

  /** What they are to the company and who leads them, which decides where they are found. */
  List<FormField> otherwise() {
    var likely = AccountDefaults.proposals(Viewer.required());
    var fields = forms.open(AccountList.CATALOGUE, List.of(KINDS, OWNER), likely, texts.wording());
    var kind = fields.getFirst();
    return List.of(
        FormField.of(kind.name(), kind.label(), FormField.Type.SELECT)
            .options(kind.options())
            .values(kind.values())
            .required(),
        fields.getLast().help(null));
  }

  /** As a form asks for it. */
  Optional<FormField> control(String field) {
    return AccountList.CATALOGUE
        .find(field)
        .map(column ->
            forms
                .open(AccountList.CATALOGUE, List.of(column), FieldValues.none(), texts.wording())
                .getFirst());
  }

  /**
   * @param said keys of the columns that rows say something of
   */
  @Transactional(readOnly = true)
  List<FilledIn> filledIn(Set<String> said) {
    var viewer = Viewer.required();
    var filled = new ArrayList<FilledIn>();
    filled.add(filled(AccountList.NUMBER, "account.filledIn.number"));
    filled.add(choice(KINDS, AccountDefaults.FIRST_KIND));
    filled.add(choice(AccountList.TYPE, AccountDefaults.FIRST_TYPE));
    filled.add(choice(AccountList.STATUS, AccountDefaults.FIRST_STATUS));
    if (AccountDefaults.proposals(viewer).get(OWNER) != null)
      filled.add(filled(OWNER, "account.filledIn.owner", viewer.name()));
    filled.add(filled(AccountList.LEGAL_FORM, "account.filledIn.legalForm"));
    if (said.contains(AccountList.REVENUE.key()))
      filled.add(
          filled(
              AccountList.REVENUE_CURRENCY,
              "account.filledIn.currency",
              defaults.companyCurrency()));
    var home = name(defaults.companyCountry());
    if (said.contains(AccountList.PHONE.key()))
      filled.add(filled(AccountList.PHONE, "account.filledIn.ofCountry", home));
    for (var number : List.of(AccountList.VAT_ID, AccountList.REGISTER_NUMBER))
      if (said.contains(number.key()))
        filled.add(filled(number, "account.filledIn.ofCountry", home));
    return filled;
  }

  private FilledIn choice(Column<?> column, String value) {
    var label = AccountList.CATALOGUE.label(column);
    return FilledIn.of(label, "account.filledIn.choice", texts.wording().say(label + "." + value));
  }

  private static FilledIn filled(Column<?> column, String key, Object... args) {
    return FilledIn.of(AccountList.CATALOGUE.label(column), key, args);
  }
}
