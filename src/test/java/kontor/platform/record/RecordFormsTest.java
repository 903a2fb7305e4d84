package kontor.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontor.KontorTest;
import kontor.platform.list.Column;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for the form of every record type. */
@KontorTest
class RecordFormsTest {

  @Autowired List<RecordType> types;

  @Test
  void eachColumnThatPeopleSetIsInItsFormOnce() {
    assertThat(types).isNotEmpty();
    for (var type : types)
      assertThat(type.formColumns())
          .as(type.catalogue().name())
          .containsExactlyInAnyOrderElementsOf(type.catalogue().columns(Column.Use.EDIT));
  }
}
