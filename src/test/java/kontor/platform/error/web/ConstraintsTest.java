package kontor.platform.error.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.ConstraintMessages;
import kontor.platform.error.RuleViolation.Violation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class ConstraintsTest {

  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired Constraints constraints;
  @Autowired Cast cast;

  @Test
  void areExplainedByTheModuleThatKnowsThem() {
    var refused = refusal();
    assertThat(refused).isNotNull();
    var beans = new StaticListableBeanFactory();
    beans.addBean(
        "form",
        (ConstraintMessages)
            () ->
                Map.of("form_token_pkey", new Violation("form_token", "problem.value.malformed")));

    var explained =
        new Constraints(beans.getBeanProvider(ConstraintMessages.class)).broken(refused);

    assertThat(explained).isEqualTo(new Violation("form_token", "problem.value.malformed"));
    assertThat(constraints.broken(refused)).isNull();
    assertThat(constraints.broken(new IllegalStateException())).isNull();
  }

  private DataIntegrityViolationException refusal() {
    return catchThrowableOfType(DataIntegrityViolationException.class, this::write);
  }

  /** The same token twice: a constraint that no module explains. */
  private void write() {
    cast.vera()
        .run(() ->
            transaction.executeWithoutResult(status -> {
              var token = UUID.randomUUID();
              for (var i = 0; i < 2; i++)
                database.execute(
                    "insert into platform.form_token (token, actor) values (?, 'x')", token);
            }));
  }
}
