package kontor.customers;

import static kontor.customers.db.Tables.TIMELINE_ENTRY;

import java.util.List;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Column;
import kontor.platform.list.Column.Use;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartTable;
import kontor.platform.list.TextType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes changed and taken back by who wrote them; the history keeps what they said. All of it
 * throws {@link NotFound} where the account has no such note for the viewer, and {@link Forbidden}
 * where somebody else wrote it.
 */
@Service
@Transactional
public class OwnNotes {

  private static final Column<String> TEXT =
      Column.of("text", TIMELINE_ENTRY.TEXT, new TextType(20_000, "textarea"), Use.REQUIRED);

  private static final PartTable TABLE =
      new PartTable(
          "notes",
          new Catalogue(
              "note",
              TIMELINE_ENTRY,
              TIMELINE_ENTRY.ID,
              TIMELINE_ENTRY.VERSION,
              "text",
              List.of(TEXT),
              List.of(),
              List.of()),
          TIMELINE_ENTRY.ACCOUNT_ID,
          TIMELINE_ENTRY.AUDIENCE_ID,
          Accounts.TABLE,
          Integer.MAX_VALUE);

  private final DSLContext database;
  private final PartRows rows;

  OwnNotes(DSLContext database, PartRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /**
   * @param seen the version the change is based on
   * @throws RuleViolation at {@code text}
   * @throws Conflict if it says something else by now
   */
  public void change(AccountId account, UUID note, int seen, String text) {
    requireOwn(account, note);
    var wanted = FieldValues.none().with(TEXT, TEXT.readRequired(text, Notation.CANONICAL));
    rows.change(TABLE, account.value(), note, seen, wanted, (now, change) -> change);
  }

  /** Twice is once. */
  public void takeBack(AccountId account, UUID note) {
    Accounts.TABLE.requireWriter();
    if (isThere(account, note)) requireOwn(account, note);
    rows.remove(TABLE, account.value(), note);
  }

  /** It stands there again, when it was written and for whom it was. */
  public void restore(AccountId account, UUID note) {
    Accounts.TABLE.requireWriter();
    rows.restore(TABLE, account.value(), note);
    requireOwn(account, note);
  }

  private boolean isThere(AccountId account, UUID note) {
    return database.fetchExists(
        TIMELINE_ENTRY,
        TIMELINE_ENTRY.ID.eq(note).and(TIMELINE_ENTRY.ACCOUNT_ID.eq(account.value())));
  }

  private void requireOwn(AccountId account, UUID note) {
    Accounts.TABLE.requireWriter();
    var author =
        database
            .select(TIMELINE_ENTRY.AUTHOR)
            .from(TIMELINE_ENTRY)
            .where(TIMELINE_ENTRY.ID.eq(note))
            .and(TIMELINE_ENTRY.ACCOUNT_ID.eq(account.value()))
            .and(TIMELINE_ENTRY.KIND.eq(Timeline.NOTE))
            .fetchOptional(TIMELINE_ENTRY.AUTHOR)
            .orElseThrow(NotFound::new);
    if (!author.equals(Viewer.required().actor())) throw new Forbidden();
  }
}
