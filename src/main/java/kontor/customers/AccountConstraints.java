package kontor.customers;

import java.util.Map;
import kontor.platform.error.ConstraintMessages;
import kontor.platform.error.RuleViolation.Violation;
import org.springframework.stereotype.Component;

/**
 * What the constraints of accounts mean to a person, where two changes at once break together a
 * rule that each of them kept.
 */
@Component
class AccountConstraints implements ConstraintMessages {

  @Override
  public Map<String, Violation> byConstraint() {
    return Map.of(
        "account_customer_number",
        new Violation(AccountList.NUMBER.key(), "field.used"),
        "account_branch_has_parent",
        new Violation(AccountList.PARENT.key(), "account.branchNeedsParent"),
        "account_not_its_own_parent",
        new Violation(AccountList.PARENT.key(), "account.parentCycle"),
        "account_revenue_with_currency",
        new Violation(AccountList.REVENUE_CURRENCY.key(), "field.required"),
        "account_status_reason",
        new Violation(AccountList.STATUS_REASON.key(), "account.blockedNeedsReason"));
  }
}
