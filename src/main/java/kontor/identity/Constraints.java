package kontor.identity;

import java.util.Map;
import java.util.function.Supplier;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/** Which field is at fault when PostgreSQL refuses a row. */
final class Constraints {

  private record Fault(@Nullable String field, String key) {}

  private static final Map<String, Fault> FAULTS =
      Map.of(
          "app_user_login", new Fault("login", "identity.login.taken"),
          "team_name", new Fault("name", "identity.name.taken"),
          "department_name", new Fault("name", "identity.name.taken"),
          "app_user_team_id_fkey", new Fault("teamId", "identity.check.choice"),
          "app_user_department_id_fkey", new Fault("departmentId", "identity.check.choice"),
          "app_user_deputy_id_fkey", new Fault("deputyId", "identity.check.choice"),
          "team_parent_id_fkey", new Fault("parentId", "identity.check.choice"),
          "team_head_id_fkey", new Fault("headId", "identity.check.choice"),
          "company_the_only_one_key", new Fault(null, "identity.company.named"));

  private Constraints() {}

  /**
   * @throws RuleViolation instead of PostgreSQL's refusal, at the field it is about
   */
  static <T> T explained(Supplier<T> write) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException refused) {
      if (NestedExceptionUtils.getRootCause(refused) instanceof PSQLException e
          && e.getServerErrorMessage() != null
          && e.getServerErrorMessage().getConstraint() instanceof String name
          && FAULTS.get(name) instanceof Fault fault)
        throw new RuleViolation(fault.field, fault.key);
      throw refused;
    }
  }
}
