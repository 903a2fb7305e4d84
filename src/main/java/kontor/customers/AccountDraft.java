package kontor.customers;

import java.util.ArrayList;
import java.util.List;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.list.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * What a form, an import's row or a request wants an account to be.
 *
 * @param values of {@link AccountList#CATALOGUE}
 */
public record AccountDraft(FieldValues values) {

  /**
   * Rules between fields, for a whole account.
   *
   * @return empty: it may be written
   */
  static List<Violation> violations(FieldValues account) {
    var violations = new ArrayList<Violation>();
    if ("branch".equals(account.get(AccountList.TYPE)) && account.get(AccountList.PARENT) == null)
      violations.add(new Violation(AccountList.PARENT.key(), "account.branchNeedsParent"));
    if ("blocked".equals(account.get(AccountList.STATUS))
        && account.get(AccountList.STATUS_REASON) == null)
      violations.add(new Violation(AccountList.STATUS_REASON.key(), "account.blockedNeedsReason"));
    if (isCleared(account, AccountList.KINDS))
      violations.add(new Violation(AccountList.KINDS.key(), "field.required"));
    return violations;
  }

  private static boolean isCleared(
      FieldValues account, kontor.platform.list.Column<String[]> column) {
    String @Nullable [] kinds = account.get(column);
    return account.has(column) && (kinds == null || kinds.length == 0);
  }
}
