package kontor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened with some companies, and when: to be moved there by {@link DemoPast}. */
record DemoLives(List<DemoPast.Life> lives, List<DemoPast.Entry> entries) {

  static final DemoLives NONE = new DemoLives(List.of(), List.of());

  /** Writes companies without a story, and a few notes of each. */
  @Component
  @ConditionalOnProperty("kontor.demo")
  static class Writer {

    private static final int ARCHIVED_OF = 29;

    private final Accounts accounts;
    private final DemoBooks books;

    Writer(Accounts accounts, DemoBooks books) {
      this.accounts = accounts;
      this.books = books;
    }

    /**
     * All of them with all that is noted of them, or nothing; nothing, too, where they are there
     * already.
     *
     * @param from how many there are before them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    DemoLives write(List<Map<String, String>> companies, int from) {
      if (books.has(Objects.requireNonNull(companies.getFirst().get("customerNumber"))))
        return NONE;
      var ids = accounts.createAll(companies.stream().map(books::draft).toList());
      var written = new DemoLives(new ArrayList<>(), new ArrayList<>());
      for (var i = 0; i < ids.size(); i++) live(ids.get(i), companies.get(i), from + i, written);
      return written;
    }

    private void live(AccountId id, Map<String, String> company, int index, DemoLives written) {
      var random = new Random(index);
      var owner = Cast.named(company.getOrDefault("owner", ""));
      var noted = books.note(id, DemoNotes.make(owner, random));
      if (index % ARCHIVED_OF == ARCHIVED_OF - 1)
        books.archive(id, owner, DemoNotes.reason(index / ARCHIVED_OF));
      else if (random.nextInt(5) > 1) books.verify(id, owner);
      written.lives.add(DemoBooks.life(id, noted, 20 + random.nextInt(690)));
      written.entries.addAll(noted);
    }
  }
}
