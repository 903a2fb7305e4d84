package kontor.customers;

import java.util.Currency;
import java.util.Locale;
import kontor.platform.error.RuleViolation;
import kontor.platform.identifier.Checked;
import kontor.platform.identifier.Iban;
import kontor.platform.identifier.LegalForms;
import kontor.platform.identifier.MailAddress;
import kontor.platform.identifier.VatId;
import kontor.platform.identifier.WebAddress;
import kontor.platform.number.RecordNumbers;
import kontor.platform.phone.PhoneNumbers;
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

  /**
   * What people read aloud and type again holds nothing that they cannot see: k-7 with a joiner of
   * no width in it would be another number than k-7, and look the same.
   */
  static String number(String typed) {
    if (!RecordNumbers.isReadable(typed)) throw new RuleViolation(null, "number.unreadable");
    return typed;
  }

  /** Null where no number could be made out; it is kept as typed all the same. */
  static @Nullable String e164(String typed, String country) {
    return PhoneNumbers.read(typed, country).e164();
  }

  /** As typed, with extensions and words; without a digit it is none. */
  static String phone(String typed) {
    if (typed.codePoints().noneMatch(Character::isDigit))
      throw new RuleViolation(null, "account.phone.noDigit");
    return typed;
  }

  static String email(String typed) {
    return normal(MailAddress.check(typed));
  }

  static String website(String typed) {
    return normal(WebAddress.check(typed));
  }

  /** In its normal form where it is one; whether it is, {@link CountryRules} say. */
  static String vatId(String typed) {
    return VatId.check(typed).value().orElse(typed);
  }

  static String legalForm(String typed) {
    return LegalForms.normal(typed);
  }

  static String iban(String typed) {
    return normal(Iban.check(typed));
  }

  private static String normal(Checked checked) {
    return switch (checked) {
      case Checked.Valid(var normal) -> normal;
      case Checked.Invalid(var key, var args) -> throw new RuleViolation(null, key, args.toArray());
    };
  }
}
