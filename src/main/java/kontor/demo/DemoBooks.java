package kontor.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.list.ListState;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordLists;
import kontor.platform.record.Decisions;
import kontor.platform.record.Parts;
import kontor.platform.record.RecordPart;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes customers and what happened with them as the cast would. */
@Component
@ConditionalOnProperty("kontor.demo")
class DemoBooks {

  /** What somebody noted so many days ago. */
  record Note(int days, UUID author, String text) {}

  private final Decisions decisions;
  private final RecordLists lists;
  private final Timeline timeline;
  private final RecordInput input;
  private final Viewers viewers;
  private final DSLContext database;
  private final TransactionOperations transaction;
  private final List<RecordPart> kinds;
  private final Parts parts;

  DemoBooks(
      Decisions decisions,
      RecordLists lists,
      Timeline timeline,
      RecordInput input,
      Viewers viewers,
      DSLContext database,
      TransactionOperations transaction,
      List<RecordPart> kinds,
      Parts parts) {
    this.kinds = kinds;
    this.parts = parts;
    this.decisions = decisions;
    this.lists = lists;
    this.timeline = timeline;
    this.input = input;
    this.viewers = viewers;
    this.database = database;
    this.transaction = transaction;
  }

  /** Also where somebody has put it aside since. */
  boolean has(String customerNumber) {
    return has(customerNumber, "false") || has(customerNumber, "true");
  }

  private boolean has(String customerNumber, String archived) {
    var asked =
        Map.of(
            "customerNumber", new String[] {customerNumber},
            "archived", new String[] {archived});
    return lists.count(ListState.of(AccountList.CATALOGUE, asked)) > 0;
  }

  AccountDraft draft(Map<String, String> fields) {
    return new AccountDraft(input.read(AccountList.CATALOGUE, fields, Notation.CANONICAL, true));
  }

  /** In the order that they were made in. */
  List<DemoPast.Entry> note(AccountId account, List<Note> notes) {
    var entries = new ArrayList<DemoPast.Entry>();
    Instant last = null;
    for (var note : notes) {
      var at = DemoTime.of(note.days(), note.text(), last);
      by(
          note.author(),
          () -> entries.add(new DemoPast.Entry(timeline.note(account, note.text(), null), at)));
      last = at;
    }
    return entries;
  }

  /** Also within the transaction of another one: the history is told whose work it is. */
  private void by(UUID person, Runnable work) {
    var around = Viewer.required();
    var viewer = viewers.of(person.toString());
    viewer.run(() ->
        transaction.executeWithoutResult(status -> {
          tell(viewer);
          work.run();
          tell(around);
        }));
  }

  private void tell(Viewer viewer) {
    database.fetch("select set_config('kontor.actor', ?, true)", viewer.actor());
  }

  /** Further addresses and ways to reach them. */
  void reach(AccountId account, UUID by, List<Map<String, String>> ways) {
    by(by, () -> ways.forEach(way -> add(account, way)));
  }

  private void add(AccountId account, Map<String, String> fields) {
    var kind = kinds.stream().filter(one -> one.path().equals(fields.get("part"))).findFirst();
    var part = kind.orElseThrow();
    var typed = new HashMap<>(fields);
    typed.keySet().removeIf(key -> part.catalogue().find(key).isEmpty());
    parts.add(part, account.value(), input.read(part.catalogue(), typed, Notation.CANONICAL, true));
  }

  /** Somebody said that all is right, when he was last at it. */
  void verify(AccountId account, UUID by) {
    by(by, () -> decisions.verify(Accounts.TABLE, account.value(), null));
  }

  void archive(AccountId account, UUID by, String reason) {
    by(by, () -> decisions.archive(Accounts.TABLE, account.value(), null, reason));
  }

  /**
   * Entered before the first entry, last touched with the last one.
   *
   * @param days ago that it was entered, where nothing was noted
   */
  static DemoPast.Life life(AccountId account, List<DemoPast.Entry> entries, int days) {
    if (entries.isEmpty()) {
      var entered = DemoTime.of(days, account.toString(), null);
      var touched = DemoTime.of(days / 3, account.toString(), entered);
      return new DemoPast.Life(account.value(), entered, touched);
    }
    return new DemoPast.Life(
        account.value(),
        entries.getFirst().at().minus(Duration.ofMinutes(25)),
        DemoTime.past(entries.getLast().at().plus(Duration.ofMinutes(6))));
  }
}
