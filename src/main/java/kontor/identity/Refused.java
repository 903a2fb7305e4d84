package kontor.identity;

import java.util.Map;
import kontor.platform.error.ConstraintMessages;
import kontor.platform.error.RuleViolation.Violation;
import org.springframework.stereotype.Component;

/** What the constraints of this module's tables mean to a person. */
@Component
class Refused implements ConstraintMessages {

  private static final Violation NAME_USED = new Violation("name", "identity.name.taken");

  @Override
  public Map<String, Violation> byConstraint() {
    return Map.of(
        "app_user_login", new Violation("login", "identity.login.taken"),
        "team_name", NAME_USED,
        "department_name", NAME_USED,
        "app_user_team_id_fkey", notOffered("teamId"),
        "app_user_department_id_fkey", notOffered("departmentId"),
        "app_user_deputy_id_fkey", notOffered("deputyId"),
        "team_parent_id_fkey", notOffered("parentId"),
        "team_head_id_fkey", notOffered("headId"),
        "company_the_only_one_key", new Violation(null, "identity.company.named"));
  }

  private static Violation notOffered(String field) {
    return new Violation(field, "identity.check.choice");
  }
}
