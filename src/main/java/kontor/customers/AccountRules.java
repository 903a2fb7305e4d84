package kontor.customers;

import static kontor.customers.AccountList.CATALOGUE;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.DEPUTY;
import static kontor.customers.AccountList.NUMBER;
import static kontor.customers.AccountList.OWNER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kontor.identity.Company;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.list.Catalogue.Reading;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.record.Audience;
import kontor.platform.record.WhoWillSee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What an account must keep beyond what its columns say one by one: rules between its fields, those
 * of its country, that no number is used twice and that whoever leads it sees it. All that is
 * broken is told at once.
 */
@Service
@Transactional(readOnly = true)
public class AccountRules {

  private static final List<Column<UUID>> LEADING = List.of(OWNER, DEPUTY);

  private final Company company;
  private final AccountNumbers numbers;
  private final WhoWillSee willSee;

  AccountRules(Company company, AccountNumbers numbers, WhoWillSee willSee) {
    this.company = company;
    this.numbers = numbers;
    this.willSee = willSee;
  }

  /**
   * What the rules ask of the world around an account.
   *
   * @param taken those of its numbers that others have
   * @param outsiders of those who are to lead it who would not even see it
   * @param home ISO code of the company's country; asked where it matters
   */
  private record Facts(Set<String> taken, Set<UUID> outsiders, Supplier<String> home) {}

  /**
   * @throws RuleViolation with all that is wrong with the first of the new accounts with which
   *     anything is
   */
  void check(List<FieldValues> created) {
    var facts = ofNew(created);
    for (var i = 0; i < created.size(); i++)
      refuse(broken(FieldValues.none(), created.get(i), Set.of(), facts.get(i)));
  }

  /**
   * @param now the account as it is
   * @param audience who sees it after the change
   * @throws RuleViolation with all that would be wrong with it after the change
   */
  void check(FieldValues now, FieldValues change, Supplier<Audience> audience) {
    refuse(broken(now, change, Set.of(), of(now, change, audience)));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) throw new RuleViolation(violations);
  }

  /**
   * What is wrong already, while a part of what is wanted could not be read.
   *
   * @param id null: of a new account
   * @param now the account as it is; of a new one nothing
   * @param change what could be read
   * @param unread the columns whose text could not: what depends on them is not judged
   */
  public List<Violation> violations(
      @Nullable AccountId id, FieldValues now, FieldValues change, Set<Column<?>> unread) {
    var facts =
        id == null
            ? ofNew(List.of(change)).getFirst()
            : of(now, change, () -> willSee.after(Accounts.TABLE, id.value(), now, change));
    return broken(now, change, unread, facts);
  }

  /**
   * What is wrong with each of several new accounts, as far as they could be read: with what could
   * not, and by the rules.
   */
  List<List<Violation>> judge(List<Reading> created) {
    var facts = ofNew(created.stream().map(Reading::values).toList());
    var judged = new ArrayList<List<Violation>>();
    for (var i = 0; i < created.size(); i++) {
      var one = created.get(i);
      var violations = new ArrayList<>(one.violations());
      violations.addAll(
          broken(FieldValues.none(), one.values(), one.unread(CATALOGUE), facts.get(i)));
      judged.add(violations);
    }
    return judged;
  }

  private static List<Violation> broken(
      FieldValues now, FieldValues change, Set<Column<?>> unread, Facts facts) {
    var violations = new ArrayList<>(AccountDraft.violations(now, change));
    if (!unread.contains(COUNTRY))
      violations.addAll(CountryRules.violations(now, change, facts.home()));
    var number = change.get(NUMBER);
    if (number != null && facts.taken().contains(number))
      violations.add(new Violation(NUMBER.key(), "field.used"));
    if (number == null && change.has(NUMBER) && now.get(NUMBER) != null)
      violations.add(new Violation(NUMBER.key(), "field.required"));
    if (!unread.contains(OWNER))
      for (var leading : LEADING)
        if (change.get(leading) != null && facts.outsiders().contains(change.get(leading)))
          violations.add(new Violation(leading.key(), "account.leadsNone"));
    violations.removeIf(
        violation -> unread.stream().anyMatch(c -> c.key().equals(violation.field())));
    return violations;
  }

  private Facts of(FieldValues now, FieldValues change, Supplier<Audience> audience) {
    var number = change.get(NUMBER);
    var isOwn = number == null || number.equalsIgnoreCase(now.get(NUMBER));
    var people = leading(change).toList();
    return new Facts(
        isOwn ? Set.of() : numbers.taken(List.of(number)),
        people.isEmpty() ? Set.of() : willSee.outside(audience.get(), people),
        home());
  }

  /** Those of one owner are seen by the same people. */
  private List<Facts> ofNew(List<FieldValues> created) {
    var taken =
        numbers.taken(
            created.stream().map(one -> one.get(NUMBER)).filter(Objects::nonNull).toList());
    var people = new HashMap<@Nullable UUID, Set<UUID>>();
    for (var account : created)
      leading(account)
          .forEach(person ->
              people.computeIfAbsent(account.get(OWNER), o -> new HashSet<>()).add(person));
    var outsiders = new HashMap<@Nullable UUID, Set<UUID>>();
    for (var account : created) {
      var owner = account.get(OWNER);
      if (people.containsKey(owner) && !outsiders.containsKey(owner))
        outsiders.put(
            owner, willSee.outside(willSee.ofNew(Accounts.TABLE, account), people.get(owner)));
    }
    var home = home();
    return created.stream()
        .map(one -> new Facts(taken, outsiders.getOrDefault(one.get(OWNER), Set.of()), home))
        .toList();
  }

  private static Stream<UUID> leading(FieldValues account) {
    return LEADING.stream().map(account::get).filter(Objects::nonNull);
  }

  /** The company's country, read where it matters, and then once. */
  private Supplier<String> home() {
    return SingletonSupplier.of(company::country);
  }
}
