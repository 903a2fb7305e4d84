package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static kontor.customers.db.Tables.TIMELINE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.KontorTest;
import kontor.history.HistoryVocabulary;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class AccountHistoryVocabularyTest {

  @Autowired List<HistoryVocabulary> vocabularies;

  @Test
  void hasAWordForEveryColumn() {
    var tables = List.of(ACCOUNT, ACCOUNT_ADDRESS, ACCOUNT_CHANNEL, TIMELINE_ENTRY);
    assertThat(tables)
        .allSatisfy(table -> {
          var words =
              vocabularies.stream().filter(v -> v.key().getTable().equals(table)).findFirst();
          assertThat(words).as("vocabulary of " + table).isPresent();
          var spoken =
              Stream.of(table.fields())
                  .map(Field::getName)
                  .filter(name -> words.get().column(name).isPresent())
                  .collect(Collectors.toSet());
          var catalogue =
              table.equals(ACCOUNT)
                  ? AccountList.CATALOGUE.columns().stream()
                      .map(column -> column.field().getName())
                      .collect(Collectors.toSet())
                  : Set.<String>of();
          assertThat(table.fields())
              .extracting(Field::getName)
              .allMatch(name ->
                  spoken.contains(name)
                      || catalogue.contains(name)
                      || words.get().unspoken().contains(name));
        });
  }
}
