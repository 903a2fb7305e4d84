package kontor.customers;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Rules of an account's single fields: each brings a value into its normal form or refuses it. */
final class AccountFields {
  private AccountFields() {}

  /** ISO 4217. */
  static String currency(String typed) {
    var code = typed.toUpperCase(Locale.ROOT);
    if (Currency.getAvailableCurrencies().stream().noneMatch(c -> c.getCurrencyCode().equals(code)))
      throw new RuleViolation(null, "field.notACurrency");
    return code;
  }

  /** ISO 3166-1, from a code or a name. */
  static String country(String typed) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(code ->
            code.equalsIgnoreCase(typed)
                || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(typed)
                || Locale.of("", code).getDisplayCountry(Locale.GERMAN).equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> new RuleViolation(null, "field.notACountry"));
  }

  /** Null where no number could be made out. */
  static @Nullable String e164(String typed, String country) {
    return null;
  }

  static String email(String typed) {
    return typed;
  }

  static String website(String typed) {
    return typed;
  }

  static String vatId(String typed) {
    return typed;
  }

  static String registerNumber(String typed) {
    return typed;
  }

  static String iban(String typed) {
    return typed;
  }
}
