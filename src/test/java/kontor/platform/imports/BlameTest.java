package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kontor.platform.error.Forbidden;
import org.junit.jupiter.api.Test;

class BlameTest {

  private final List<Integer> rows = IntStream.range(0, 500).boxed().toList();
  private final List<Integer> done = new ArrayList<>();
  private final List<Integer> alone = new ArrayList<>();

  @Test
  void doesAllInOneStepWhereNothingThrows() {
    var steps = new ArrayList<Integer>();
    Blame.each(rows, some -> steps.add(some.size()), (row, thrown) -> alone.add(row));

    assertThat(steps).containsExactly(500);
    assertThat(alone).isEmpty();
  }

  @Test
  void findsTheRowsThatThrowAndDoesTheOthersInTheirOrder() {
    Blame.each(rows, this::step, (row, thrown) -> alone.add(row));

    assertThat(alone).containsExactly(7, 499);
    assertThat(done).hasSize(498).isSorted().doesNotContain(7, 499);
  }

  @Test
  void blamesNoRowForWhatAnyRowWouldThrow() {
    assertThatThrownBy(() ->
            Blame.each(
                rows,
                some -> {
                  throw new Forbidden();
                },
                (row, thrown) -> alone.add(row)))
        .isInstanceOf(Forbidden.class);
    assertThat(alone).isEmpty();
  }

  private void step(List<Integer> some) {
    if (some.contains(7) || some.contains(499)) throw new IllegalStateException();
    done.addAll(some);
  }
}
