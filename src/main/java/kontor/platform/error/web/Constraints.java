package kontor.platform.error.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kontor.platform.error.ConstraintMessages;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What PostgreSQL refuses, in the words of the module whose table it is. */
@Component
class Constraints {

  private final Map<String, Violation> messages = new HashMap<>();

  Constraints(ObjectProvider<ConstraintMessages> modules) {
    modules.forEach(module -> messages.putAll(module.byConstraint()));
  }

  /** The rule that was broken; null where no constraint was, or none that a module explains. */
  @Nullable Violation broken(Throwable thrown) {
    return Problems.causes(thrown)
        .filter(PSQLException.class::isInstance)
        .map(cause -> ((PSQLException) cause).getServerErrorMessage())
        .map(message -> message == null ? null : messages.get(message.getConstraint()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** So that a module's caller meets one kind of refusal, whoever found the rule broken. */
  @Configuration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE) // after Spring's own translation, which it replaces
    ExecuteListenerProvider refusalsOfConstraints(Constraints constraints) {
      return new DefaultExecuteListenerProvider(
          new ExecuteListener() {
            @Override
            public void exception(ExecuteContext context) {
              var violation =
                  context.sqlException() == null
                      ? null
                      : constraints.broken(context.sqlException());
              if (violation != null) context.exception(refusal(violation));
            }
          });
    }

    private static RuleViolation refusal(Violation violation) {
      return new RuleViolation(violation.field(), violation.key(), violation.args().toArray());
    }
  }
}
