package kontor.identity.web;

import static kontor.platform.ui.FieldWidth.FULL;
import static kontor.platform.ui.FieldWidth.M;
import static kontor.platform.ui.FieldWidth.ML;
import static kontor.platform.ui.FieldWidth.S;

import kontor.identity.Company;
import kontor.identity.CompanyProfile;
import kontor.identity.web.Form.Section;
import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import kontor.platform.identifier.Iban;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** The form of the company: in the guide for the first visit, and in the settings. */
final class CompanyForm {

  private CompanyForm() {}

  /** What a company in the administrator's language and zone most likely is. */
  static Typed proposal() {
    var preferences = Viewer.required().preferences();
    var values = new LinkedMultiValueMap<String, String>();
    values.add("country", CompanyProfile.UNNAMED.country());
    values.add("language", preferences.locale().getLanguage());
    values.add("currency", "EUR");
    values.add("zone", preferences.zone().getId());
    return new Typed(values);
  }

  static Typed of(Company.Seen seen) {
    var company = seen.profile();
    var values = new LinkedMultiValueMap<String, String>();
    values.add("version", Integer.toString(seen.version()));
    values.add("name", company.name());
    put(values, "street", company.street());
    put(values, "postcode", company.postcode());
    put(values, "city", company.city());
    values.add("country", company.country());
    put(values, "phone", company.phone());
    put(values, "email", company.email());
    put(values, "website", company.website());
    put(values, "vatId", company.vatId());
    put(values, "registerCourt", company.registerCourt());
    put(values, "registerNumber", company.registerNumber());
    put(values, "directors", company.directors());
    put(values, "bank", company.bank());
    if (company.iban() != null) values.add("iban", Iban.display(company.iban()));
    put(values, "bic", company.bic());
    values.add("language", company.language());
    values.add("currency", company.currency());
    values.add("zone", company.zone());
    return new Typed(values);
  }

  static CompanyProfile read(Typed typed) {
    return new CompanyProfile(
        typed.text("name"),
        typed.text("street"),
        typed.text("postcode"),
        typed.text("city"),
        typed.text("country"),
        typed.text("phone"),
        typed.text("email"),
        typed.text("website"),
        typed.text("vatId"),
        typed.text("registerCourt"),
        typed.text("registerNumber"),
        typed.text("directors"),
        typed.text("bank"),
        typed.text("iban"),
        typed.text("bic"),
        typed.text("language"),
        typed.text("currency"),
        typed.text("zone"));
  }

  static Form of(Typed typed, String action, String submit, Wording words) {
    return Form.of(
        action,
        submit,
        Section.of(
            FormField.hidden("version", typed.text("version")),
            line(typed, words, "name", 200).autocomplete("organization").required(),
            line(typed, words, "street", 200).autocomplete("street-address"),
            line(typed, words, "postcode", 20).autocomplete("postal-code"),
            line(typed, words, "city", 120).autocomplete("address-level2").width(ML),
            choice(typed, words, "country").options(Choices.countries(words)).width(ML)),
        Section.titled(
            "identity.company.basics",
            choice(typed, words, "language").options(Choices.languages(words)).width(S),
            choice(typed, words, "currency")
                .options(Choices.currencies(words))
                .help(words.say("identity.company.currency.help"))
                .width(M),
            Zones.field(choice(typed, words, "zone"), words).width(ML)),
        Section.titled(
            "identity.company.letterhead",
            field(typed, words, "phone", Type.TEL, 60).autocomplete("tel"),
            field(typed, words, "email", Type.EMAIL, 254).autocomplete("email"),
            field(typed, words, "website", Type.URL, 500).autocomplete("url"),
            line(typed, words, "vatId", 40).width(S),
            line(typed, words, "registerCourt", 120).width(M),
            line(typed, words, "registerNumber", 60).width(ML),
            line(typed, words, "directors", 300).width(FULL),
            line(typed, words, "iban", 0).width(ML),
            line(typed, words, "bic", 14).width(S),
            line(typed, words, "bank", 120).width(M)));
  }

  private static FormField line(Typed typed, Wording words, String name, int longest) {
    return field(typed, words, name, Type.TEXT, longest);
  }

  private static FormField choice(Typed typed, Wording words, String name) {
    return field(typed, words, name, Type.SELECT, 0).required();
  }

  private static FormField field(Typed typed, Wording words, String name, Type type, int longest) {
    return FormField.of(name, words.say("identity.company." + name), type)
        .value(typed.text(name))
        .maxlength(longest);
  }

  private static void put(
      LinkedMultiValueMap<String, String> values, String name, @Nullable String value) {
    if (value != null) values.add(name, value);
  }
}
