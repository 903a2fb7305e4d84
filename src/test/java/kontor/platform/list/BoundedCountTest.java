package kontor.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.db.Tables;
import kontor.platform.error.RuleViolation;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class BoundedCountTest {

  @Autowired RecordLists lists;
  @Autowired Cast cast;

  @Test
  void countingEndsWhereItWouldTakeTooLong() {
    var slow =
        new Catalogue(
            "slow",
            DSL.table("(select pg_sleep(20)) as slow"),
            Tables.APP_USER.ID,
            Tables.APP_USER.VERSION,
            "name",
            List.of(),
            List.of(new StandardView("all", List.of(), "")),
            List.of());

    assertThatThrownBy(() -> cast.vera().call(() -> lists.count(ListState.of(slow, Map.of()))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(RuleViolation.Violation::key)
                    .containsExactly("list.narrowDown"));
  }
}
