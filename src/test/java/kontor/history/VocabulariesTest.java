package kontor.history;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static kontor.customers.db.Tables.TIMELINE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontor.KontorTest;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of every column of a protected table the history knows what to say, or that it says nothing. */
@KontorTest
class VocabulariesTest {

  @Autowired Vocabularies vocabularies;

  @Test
  void haveAWordForEveryColumn() {
    assertThat(List.of(ACCOUNT, ACCOUNT_ADDRESS, ACCOUNT_CHANNEL, TIMELINE_ENTRY))
        .allSatisfy(table -> {
          var words = vocabularies.of(RowChanges.nameOf(table)).orElseThrow();
          assertThat(table.fields())
              .extracting(Field::getName)
              .allMatch(name -> words.column(name).isPresent() || words.unspoken().contains(name));
        });
  }
}
