package kontor.customers.web;

import java.util.List;
import java.util.stream.Stream;
import kontor.customers.AccountList;
import kontor.customers.PostalAddress;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ChoicesType;
import kontor.platform.list.Column;
import kontor.platform.list.ListTable.Tag;
import kontor.platform.record.Fact;
import kontor.platform.record.RecordEntry;
import org.jspecify.annotations.Nullable;

/** Facts of an account that read otherwise than their columns alone would. */
final class AccountFacts {

  private static final int LONGEST_SITE = 40;

  private AccountFacts() {}

  static Fact fitting(Fact plain, RecordEntry account, Column<?> column, Wording words) {
    if (column.equals(AccountList.OWNER) && plain.lines().isEmpty())
      return plain.reading(words.say("account.noOwner"));
    if (column.equals(AccountList.REVENUE)) return revenue(plain, account, words);
    if (plain.lines().isEmpty()) return plain;
    if (column.equals(AccountList.CENTRAL_INVOICING) && !isInvoicedCentrally(account))
      return plain.asUsual();
    if (column.equals(AccountList.TYPE) && "company".equals(account.get(AccountList.TYPE)))
      return plain.asUsual();
    if (column.equals(AccountList.TAGS)) return plain.as(tags(account));
    if (column.equals(AccountList.KINDS)) return plain.as(kinds(account, words));
    if (column.equals(AccountList.STATUS)) return status(plain, account);
    if (column.equals(AccountList.PHONE) && account.get(AccountList.PHONE_E164) == null)
      return plain.marked(new Tag(words.say("account.phone.notDialled"), "warn"));
    var fact = plain.leadingTo(href(account, column));
    return column.equals(AccountList.WEBSITE) ? fact.reading(site(plain.lines().getFirst())) : fact;
  }

  /** As one says it; of a long address where it is, and that there is more to it. */
  private static String site(String address) {
    var said = address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    if (said.length() <= LONGEST_SITE && !said.contains("?")) return said;
    return said.replaceFirst("[/?#].*", "/…");
  }

  /** As money. */
  private static Fact revenue(Fact plain, RecordEntry account, Wording words) {
    var amount = account.get(AccountList.REVENUE);
    return amount == null
        ? plain
        : plain.reading(
            words.money(amount, String.valueOf(account.get(AccountList.REVENUE_CURRENCY))));
  }

  private static @Nullable String href(RecordEntry account, Column<?> column) {
    if (column.equals(AccountList.PHONE) && account.get(AccountList.PHONE_E164) != null)
      return "tel:" + account.get(AccountList.PHONE_E164);
    if (column.equals(AccountList.EMAIL) && account.get(AccountList.EMAIL) != null)
      return "mailto:" + account.get(AccountList.EMAIL);
    var website = account.get(AccountList.WEBSITE);
    if (column.equals(AccountList.WEBSITE) && website != null && website.matches("https?://.*"))
      return website;
    return null;
  }

  /** As it stands on an envelope. */
  static List<String> address(RecordEntry account, Wording words) {
    return new PostalAddress(
            null,
            account.get(AccountList.STREET),
            account.get(AccountList.ADDRESS_LINE),
            account.get(AccountList.POSTCODE),
            account.get(AccountList.CITY),
            account.get(AccountList.REGION),
            account.get(AccountList.COUNTRY))
        .lines(words.locale());
  }

  private static List<Tag> kinds(RecordEntry account, Wording words) {
    var kinds = account.get(AccountList.KINDS);
    if (kinds == null || !(AccountList.KINDS.type() instanceof ChoicesType type)) return List.of();
    return Stream.of(kinds)
        .map(kind ->
            new Tag(type.show(new String[] {kind}, words), type.tones().getOrDefault(kind, "")))
        .toList();
  }

  private static boolean isInvoicedCentrally(RecordEntry account) {
    return account.get(AccountList.PARENT) != null
        && Boolean.TRUE.equals(account.get(AccountList.CENTRAL_INVOICING));
  }

  private static List<Tag> tags(RecordEntry account) {
    var tags = account.get(AccountList.TAGS);
    return tags == null ? List.of() : Stream.of(tags).map(tag -> new Tag(tag, "plain")).toList();
  }

  /** Only what is out of the ordinary stands out. */
  private static Fact status(Fact plain, RecordEntry account) {
    if ("active".equals(account.get(AccountList.STATUS))) return plain;
    var tone = "blocked".equals(account.get(AccountList.STATUS)) ? "bad" : "";
    return plain.as(List.of(new Tag(plain.lines().getFirst(), tone)));
  }
}
