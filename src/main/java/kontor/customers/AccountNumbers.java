package kontor.customers;

import static kontor.customers.AccountList.NUMBER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.number.NumberRanges;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Customer numbers: from the number range where none was given, and none twice, in capitals or not.
 */
@Component
class AccountNumbers {

  private final DSLContext database;
  private final NumberRanges ranges;

  AccountNumbers(DSLContext database, NumberRanges ranges) {
    this.database = database;
    this.ranges = ranges;
  }

  /**
   * @param accounts with numbers that are not {@link #taken}
   * @throws RuleViolation if two of them have one number
   */
  List<FieldValues> given(List<FieldValues> accounts) {
    var typed =
        accounts.stream()
            .map(account -> account.get(NUMBER))
            .filter(number -> number != null)
            .toList();
    var said = new HashSet<String>();
    for (var number : typed) if (!said.add(number.toLowerCase(Locale.ROOT))) throw used();
    var missing = accounts.size() - typed.size();
    var fresh = fresh(missing, said).iterator();
    var numbered = new ArrayList<FieldValues>();
    for (var account : accounts)
      numbered.add(account.get(NUMBER) == null ? account.with(NUMBER, fresh.next()) : account);
    return numbered;
  }

  /**
   * Numbers that people or imports have typed may lie ahead of the range; many of them in a row, so
   * that more are drawn each time. Gaps are allowed.
   */
  private List<String> fresh(int count, Set<String> typed) {
    var fresh = new ArrayList<String>();
    for (var draw = count; fresh.size() < count; draw *= 2) {
      var drawn = ranges.next("account", draw);
      var taken = taken(drawn);
      drawn.stream()
          .filter(
              number -> !taken.contains(number) && !typed.contains(number.toLowerCase(Locale.ROOT)))
          .forEach(fresh::add);
    }
    return fresh;
  }

  /** Those that are used already, also by an account the viewer does not see: no more is said. */
  Set<String> taken(List<String> numbers) {
    if (numbers.isEmpty()) return Set.of();
    return database
        .resultQuery(
            "select * from customers.customer_numbers_taken({0})",
            org.jooq.impl.DSL.val(numbers.toArray(String[]::new)))
        .fetchSet(0, String.class);
  }

  private static RuleViolation used() {
    return new RuleViolation(NUMBER.key(), "field.used");
  }
}
