package kontor.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.platform.Viewers;
import kontor.platform.list.ListState;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordLists;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The customers of the demo company: those with a story, and plausible ones around them. */
@Component
@Order(10)
@ConditionalOnProperty("kontor.demo")
class DemoAccounts implements ApplicationRunner {

  private static final int PLAUSIBLE = 200;

  private final Accounts accounts;
  private final RecordLists lists;
  private final Timeline timeline;
  private final RecordInput input;
  private final Viewers viewers;

  DemoAccounts(
      Accounts accounts, RecordLists lists, Timeline timeline, RecordInput input, Viewers viewers) {
    this.accounts = accounts;
    this.lists = lists;
    this.timeline = timeline;
    this.input = input;
    this.viewers = viewers;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    viewers.of(Cast.HENRIK.toString()).run(this::createOnce);
  }

  private void createOnce() {
    for (var story : stories())
      if (!exists(Objects.requireNonNull(story.get("customerNumber")))) create(story);
    if (exists(DemoCompanies.FIRST_NUMBER)) return;
    accounts.createAll(DemoCompanies.make(PLAUSIBLE).stream().map(this::draft).toList());
  }

  private boolean exists(String number) {
    var state =
        ListState.of(AccountList.CATALOGUE, Map.of("customerNumber", new String[] {number}));
    return lists.count(state) > 0;
  }

  private void create(Map<String, String> story) {
    var fields = new HashMap<>(story);
    var note = fields.remove("note");
    var owner = ownerOf(fields.getOrDefault("owner", ""));
    viewers
        .of(owner.toString())
        .run(() -> {
          AccountId id = accounts.create(draft(fields));
          if (note != null) timeline.note(id, note, null);
          if (id.value().hashCode() % 3 == 0) accounts.verify(id);
        });
  }

  /** Whoever leads an account entered it. */
  private static UUID ownerOf(String name) {
    return switch (name) {
      case "Vera Lindqvist" -> Cast.VERA;
      case "Jonas Behrens" -> Cast.JONAS;
      case "Aylin Demir" -> Cast.AYLIN;
      case "Clara Hoffmann" -> Cast.CLARA;
      default -> Cast.HENRIK;
    };
  }

  private AccountDraft draft(Map<String, String> fields) {
    return new AccountDraft(input.read(AccountList.CATALOGUE, fields, Notation.CANONICAL, true));
  }

  /** Empty cells are left out. */
  private static List<Map<String, String>> stories() {
    var stories = new ArrayList<Map<String, String>>();
    var file = new ClassPathResource("demo/accounts.csv");
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofNamedCsvRecord(file.getContentAsString(StandardCharsets.UTF_8))) {
      for (var row : rows) {
        var fields = new HashMap<>(row.getFieldsAsMap());
        fields.values().removeIf(String::isEmpty);
        stories.add(fields);
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return stories;
  }
}
