package kontor.customers;

import static kontor.customers.AccountList.CATALOGUE;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.DEPUTY;
import static kontor.customers.AccountList.NUMBER;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PARENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import kontor.identity.Audiences;
import kontor.identity.Company;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.list.Catalogue.Reading;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.record.Decisions;
import kontor.platform.record.RecordReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What an account must keep beyond what its columns say one by one: rules between its fields, those
 * of its country, and that no number is used twice. All that is broken is told at once.
 */
@Service
public class AccountRules {

  private final Company company;
  private final RecordReader reader;
  private final AccountNumbers numbers;
  private final RecordRows rows;
  private final Audiences audiences;
  private final Decisions decisions;

  AccountRules(
      Company company,
      RecordReader reader,
      AccountNumbers numbers,
      RecordRows rows,
      Audiences audiences,
      Decisions decisions) {
    this.company = company;
    this.reader = reader;
    this.numbers = numbers;
    this.rows = rows;
    this.audiences = audiences;
    this.decisions = decisions;
  }

  /**
   * @throws RuleViolation with all that is wrong with the first of the new accounts with which
   *     anything is
   */
  void check(List<FieldValues> created) {
    var typed =
        created.stream().map(account -> account.get(NUMBER)).filter(n -> n != null).toList();
    var taken = numbers.taken(typed);
    var home = home();
    var outsiders = outsiders(created, this::audienceOfNew);
    for (var account : created)
      refuse(violations(FieldValues.none(), account, taken, outsiders, home));
  }

  /**
   * @param id of the account
   * @param now the account as it is
   * @throws RuleViolation with all that would be wrong with it after the change
   */
  void check(AccountId id, FieldValues now, FieldValues change) {
    var outsiders = outsiders(List.of(change), () -> audience(id, now, change));
    refuse(violations(now, change, taken(now, change), outsiders, home()));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) throw new RuleViolation(violations);
  }

  /**
   * What is wrong already, while a part of what is wanted could not be read.
   *
   * @param id null: of a new account
   * @param wanted what could be read
   * @param unread the columns whose text could not: what depends on them is not judged
   * @throws NotFound if the account is not there for the viewer
   */
  @Transactional // audiences are made as they are needed
  public List<Violation> violations(
      @Nullable AccountId id, FieldValues wanted, Set<Column<?>> unread) {
    var now = id == null ? FieldValues.none() : now(id);
    var change = id == null ? wanted : withHiddenParent(id, now, wanted);
    var outsiders =
        outsiders(List.of(change), () -> id == null ? audienceOfNew() : audience(id, now, change));
    return broken(now, change, unread, taken(now, change), outsiders, home());
  }

  /**
   * What is wrong with each of several new accounts, as far as they could be read: with what could
   * not, and by the rules.
   */
  List<List<Violation>> judge(List<Reading> created) {
    var typed =
        created.stream().map(one -> one.values().get(NUMBER)).filter(n -> n != null).toList();
    var taken = numbers.taken(typed);
    var outsiders = outsiders(created.stream().map(Reading::values).toList(), this::audienceOfNew);
    var home = home();
    return created.stream()
        .map(one -> {
          var violations = new ArrayList<>(one.violations());
          violations.addAll(
              broken(
                  FieldValues.none(), one.values(), one.unread(CATALOGUE), taken, outsiders, home));
          return (List<Violation>) violations;
        })
        .toList();
  }

  private static List<Violation> broken(
      FieldValues now,
      FieldValues change,
      Set<Column<?>> unread,
      Set<String> taken,
      Set<UUID> outsiders,
      Supplier<String> home) {
    var violations =
        new ArrayList<>(
            unread.contains(COUNTRY)
                ? AccountDraft.violations(now.and(change))
                : violations(now, change, taken, outsiders, home));
    violations.removeIf(
        violation -> unread.stream().anyMatch(c -> c.key().equals(violation.field())));
    return violations;
  }

  private FieldValues now(AccountId id) {
    return Optional.ofNullable(rows.read(CATALOGUE, List.of(id.value())).get(id.value()))
        .orElseThrow(NotFound::new);
  }

  /** Whoever cannot see the parent sends none, and takes none away. */
  private FieldValues withHiddenParent(AccountId id, FieldValues now, FieldValues wanted) {
    return now.get(PARENT) == null || reader.get(Accounts.TABLE, id.value()).get(PARENT) != null
        ? wanted
        : wanted.with(PARENT, now.get(PARENT));
  }

  private static List<Violation> violations(
      FieldValues now,
      FieldValues change,
      Set<String> taken,
      Set<UUID> outsiders,
      Supplier<String> home) {
    var violations = new ArrayList<>(AccountDraft.violations(now.and(change)));
    violations.addAll(CountryRules.violations(now, change, home));
    var number = change.get(NUMBER);
    if (number != null && taken.contains(number))
      violations.add(new Violation(NUMBER.key(), "field.used"));
    for (var leading : List.of(OWNER, DEPUTY))
      if (change.get(leading) != null && outsiders.contains(change.get(leading)))
        violations.add(new Violation(leading.key(), "account.leadsNone"));
    if (number == null && change.has(NUMBER) && now.get(NUMBER) != null)
      violations.add(new Violation(NUMBER.key(), "field.required"));
    return violations;
  }

  /** Who is to lead a customer and would not even see him. */
  private Set<UUID> outsiders(List<FieldValues> accounts, IntSupplier audience) {
    var people = new HashSet<UUID>();
    for (var account : accounts)
      for (var leading : List.of(OWNER, DEPUTY)) {
        var person = account.get(leading);
        if (person != null) people.add(person);
      }
    return people.isEmpty() ? Set.of() : audiences.outside(audience.getAsInt(), people);
  }

  private int audienceOfNew() {
    return audiences.ofNew(Viewer.required());
  }

  /** Who sees it after the change. */
  private int audience(AccountId id, FieldValues now, FieldValues change) {
    var kept = decisions.audienceOf(Accounts.TABLE, id.value());
    return change.has(OWNER) ? audiences.following(kept, now.get(OWNER), change.get(OWNER)) : kept;
  }

  /** Its own number is none that is used. */
  private Set<String> taken(FieldValues now, FieldValues change) {
    var number = change.get(NUMBER);
    return number == null || number.equals(now.get(NUMBER))
        ? Set.of()
        : numbers.taken(List.of(number));
  }

  /** The company's country, read where it matters, and then once. */
  private Supplier<String> home() {
    return SingletonSupplier.of(company::country);
  }
}
