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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class BoundedCountTest {

  @Autowired RecordLists lists;
  @Autowired Cast cast;

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "9999, 9999", "10000, 10000", "10001, 10001", "250000, 10001"})
  void isExactUpToTheBoundAndSaysAboveItThatThereAreMore(int rows, int counted) {
    assertThat(RecordLists.COUNTED).isEqualTo(10_000);
    var many = catalogue("(select from generate_series(1, " + rows + ")) as many");
    assertThat((int) cast.vera().call(() -> lists.count(ListState.of(many, Map.of()))))
        .isEqualTo(counted);
  }

  @Test
  void countingEndsWhereItWouldTakeTooLong() {
    var slow = catalogue("(select pg_sleep(20)) as slow");
    assertThatThrownBy(() -> cast.vera().call(() -> lists.count(ListState.of(slow, Map.of()))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(RuleViolation.Violation::key)
                    .containsExactly("list.narrowDown"));
  }

  private static Catalogue catalogue(String table) {
    return new Catalogue(
        "rows",
        DSL.table(table),
        Tables.APP_USER.ID,
        Tables.APP_USER.VERSION,
        "name",
        List.of(),
        List.of(new StandardView("all", List.of(), "")),
        List.of());
  }
}
