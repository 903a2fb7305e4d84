package kontor.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.platform.Viewers;
import kontor.platform.job.Jobs;
import kontor.platform.number.NumberRange;
import kontor.platform.number.NumberRanges;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The customers of the demo company that have a story, with all that was noted of them; the
 * plausible ones around them follow in the background.
 */
@Component
@Order(10)
@ConditionalOnProperty("kontor.demo")
class DemoAccounts implements ApplicationRunner {

  private final Accounts accounts;
  private final DemoBooks books;
  private final DemoPast past;
  private final NumberRanges numbers;
  private final Jobs jobs;
  private final Viewers viewers;
  private final TransactionOperations transaction;

  DemoAccounts(
      Accounts accounts,
      DemoBooks books,
      DemoPast past,
      NumberRanges numbers,
      Jobs jobs,
      Viewers viewers,
      TransactionOperations transaction) {
    this.accounts = accounts;
    this.books = books;
    this.past = past;
    this.numbers = numbers;
    this.jobs = jobs;
    this.viewers = viewers;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    viewers.of(Cast.HENRIK.toString()).run(this::createOnce);
    DemoViewer.DEMO.run(this::continueNumbers);
  }

  private void createOnce() {
    var notes = notes();
    var parts = DemoFile.rowsByNumber("parts");
    var lives = new DemoLives(new ArrayList<>(), new ArrayList<>());
    for (var story : DemoFile.rows("accounts")) {
      var number = Objects.requireNonNull(story.get("customerNumber"));
      if (books.has(number)) continue;
      var id = create(story, notes.getOrDefault(number, List.of()), lives);
      books.reach(
          id, Cast.named(story.getOrDefault("owner", "")), parts.getOrDefault(number, List.of()));
    }
    past.move(lives);
    if (!books.has(DemoCompanies.FIRST_NUMBER) && !isBeingFilled())
      transaction.executeWithoutResult(
          status -> jobs.start(DemoFill.KIND, "demo.job.fill", List.of(), new DemoFill.Order()));
  }

  /** A job that the end of the program cut off goes on by itself. */
  private boolean isBeingFilled() {
    return jobs.list(false, null).jobs().stream()
        .anyMatch(job -> job.kind().equals(DemoFill.KIND) && !job.state().ended());
  }

  private AccountId create(Map<String, String> story, List<DemoBooks.Note> notes, DemoLives lives) {
    var owner = Cast.named(story.getOrDefault("owner", ""));
    var id = viewers.of(owner.toString()).call(() -> accounts.create(books.draft(story)));
    var noted = books.note(id, notes);
    var seed = Math.floorMod(story.hashCode(), 300);
    if (seed % 3 != 0) books.verify(id, owner);
    lives.lives().add(DemoBooks.life(id, noted, 400 + seed));
    lives.entries().addAll(noted);
    return id;
  }

  /** By customer number, the oldest first. */
  private static Map<String, List<DemoBooks.Note>> notes() {
    var notes = new HashMap<String, List<DemoBooks.Note>>();
    DemoFile.rowsByNumber("timelines")
        .forEach(
            (number, rows) -> notes.put(number, rows.stream().map(DemoAccounts::note).toList()));
    return notes;
  }

  private static DemoBooks.Note note(Map<String, String> row) {
    return new DemoBooks.Note(
        Integer.parseInt(row.getOrDefault("days", "0")),
        author(row.getOrDefault("author", "")),
        row.getOrDefault("text", ""));
  }

  private static UUID author(String login) {
    return switch (login) {
      case "vera" -> Cast.VERA;
      case "jonas" -> Cast.JONAS;
      case "aylin" -> Cast.AYLIN;
      case "clara" -> Cast.CLARA;
      default -> Cast.HENRIK;
    };
  }

  /** The next customer that is entered gets the number after the last one of the demo. */
  private void continueNumbers() {
    var range = numbers.get("account");
    var next = DemoCompanies.numberAfter(DemoFill.COMPANIES);
    if (range.next() < next)
      numbers.change(new NumberRange(range.name(), range.prefix(), range.digits(), next));
  }
}
