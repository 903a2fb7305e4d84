package kontor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.platform.job.Job;
import kontor.platform.job.JobKind;
import kontor.platform.job.JobRun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts plausible companies around those with a story, while the demo is already in use. */
@Component
@ConditionalOnProperty("kontor.demo")
class DemoFill implements JobKind {

  static final String KIND = "demo-fill";
  static final int COMPANIES = 200;

  private static final int AT_ONCE = 20;
  private static final int ARCHIVED_OF = 29;

  /** Nothing is to be known: the companies are always the same. */
  record Order() {}

  private final Accounts accounts;
  private final DemoBooks books;
  private final DemoPast past;

  DemoFill(Accounts accounts, DemoBooks books, DemoPast past) {
    this.accounts = accounts;
    this.books = books;
    this.past = past;
  }

  @Override
  public String name() {
    return KIND;
  }

  /** A step that was done already is left out: its companies are there. */
  @Override
  public void run(JobRun run) {
    var all = DemoCompanies.make(COMPANIES);
    for (var from = 0; from < COMPANIES && !run.cancelled(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, COMPANIES));
      if (!books.has(Objects.requireNonNull(some.getFirst().get("customerNumber"))))
        create(some, from);
      run.progress(from + some.size(), (long) COMPANIES);
    }
  }

  private void create(List<Map<String, String>> companies, int from) {
    var ids = accounts.createAll(companies.stream().map(books::draft).toList());
    var lives = new ArrayList<DemoPast.Life>();
    var entries = new ArrayList<DemoPast.Entry>();
    for (var i = 0; i < companies.size(); i++)
      live(ids.get(i), companies.get(i), from + i, lives, entries);
    past.move(lives, entries);
  }

  private void live(
      AccountId id,
      Map<String, String> company,
      int index,
      List<DemoPast.Life> lives,
      List<DemoPast.Entry> entries) {
    var random = new Random(index);
    var owner = Cast.named(company.getOrDefault("owner", ""));
    var noted = books.note(id, DemoNotes.make(owner, random));
    if (index % ARCHIVED_OF == ARCHIVED_OF - 1)
      books.archive(id, owner, DemoNotes.reason(index / ARCHIVED_OF));
    else if (random.nextInt(5) > 1) books.verify(id, owner);
    lives.add(DemoBooks.life(id, noted, 20 + random.nextInt(690)));
    entries.addAll(noted);
  }

  @Override
  public Optional<String> href(Job job) {
    return Optional.of("/accounts?view=all");
  }
}
