package kontor.identity;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kontor.platform.identifier.Bic;
import kontor.platform.identifier.Checked;
import kontor.platform.identifier.Iban;
import kontor.platform.identifier.MailAddress;
import kontor.platform.identifier.VatId;
import kontor.platform.identifier.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The company that uses this Kontor: what stands on its letters, and what its people start with.
 * Texts that are missing are null.
 *
 * @param name at most 200 characters
 * @param country ISO 3166-1 alpha-2
 * @param website with its scheme
 * @param registerCourt the court that keeps the register, such as Amtsgericht Hamburg
 * @param registerNumber in it, such as HRB 1234
 * @param directors managing directors, as on a letter
 * @param iban ISO 13616, without blanks
 * @param bic ISO 9362
 * @param language of the company, de or en
 * @param currency its base currency, ISO 4217
 * @param zone an IANA name
 */
public record CompanyProfile(
    String name,
    @Nullable String street,
    @Nullable String postcode,
    @Nullable String city,
    String country,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website,
    @Nullable String vatId,
    @Nullable String registerCourt,
    @Nullable String registerNumber,
    @Nullable String directors,
    @Nullable String bank,
    @Nullable String iban,
    @Nullable String bic,
    String language,
    String currency,
    String zone) {

  /** Until the company has been named; and what its form proposes. */
  public static final CompanyProfile UNNAMED =
      new CompanyProfile(
          "",
          null,
          null,
          null,
          "DE",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "de",
          "EUR",
          "Europe/Berlin");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public CompanyProfile {
    name = name.strip();
    street = clean(street);
    postcode = clean(postcode);
    city = clean(city);
    phone = clean(phone);
    email = clean(email);
    website = normal(website, WebAddress::check);
    vatId = normal(vatId, VatId::check);
    registerCourt = clean(registerCourt);
    registerNumber = clean(registerNumber);
    directors = clean(directors);
    bank = clean(bank);
    iban = compact(iban);
    bic = compact(bic);
  }

  void check() {
    new Checks()
        .required("name", name, 200)
        .text("street", street, 200)
        .text("postcode", postcode, 20)
        .text("city", city, 120)
        .that(COUNTRIES.contains(country), "country", "identity.check.choice")
        .text("phone", phone, 60)
        .text("email", email, 254)
        .checked("email", email, MailAddress::check)
        .text("website", website, 500)
        .checked("website", website, WebAddress::check)
        .text("vatId", vatId, 20)
        .checked("vatId", vatId, VatId::check)
        .text("registerCourt", registerCourt, 120)
        .text("registerNumber", registerNumber, 60)
        .text("directors", directors, 300)
        .text("bank", bank, 120)
        .checked("iban", iban, Iban::check)
        .checked("bic", bic, Bic::check)
        .oneOf("language", language, "de", "en")
        .that(isCurrency(currency), "currency", "identity.check.choice")
        .zone("zone", zone)
        .enforce();
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** In its normal form; what has none stays as it was typed, and is refused so. */
  private static @Nullable String normal(@Nullable String typed, Function<String, Checked> check) {
    var clean = clean(typed);
    return clean == null ? null : check.apply(clean).value().orElse(clean);
  }

  private static @Nullable String compact(@Nullable String text) {
    var clean = clean(text);
    return clean == null ? null : clean.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
