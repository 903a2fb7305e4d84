package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.TIMELINE_ENTRY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.identity.Audiences;
import kontor.platform.Actors;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Notation;
import kontor.platform.list.TextType;
import kontor.platform.record.DecisionNotes;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened with an account, the latest first. */
@Service
@Transactional
public class Timeline implements DecisionNotes {

  /** So many entries at once. */
  public static final int SCREEN = 30;

  static final String NOTE = "note";

  private static final TextType TEXT = new TextType(20_000, "textarea");

  private final DSLContext database;
  private final Actors actors;
  private final Audiences audiences;

  Timeline(DSLContext database, Actors actors, Audiences audiences) {
    this.database = database;
    this.actors = actors;
    this.audiences = audiences;
  }

  /**
   * @param readers who may read it, if fewer than see the account: {@code team} (the viewer's) or
   *     {@code owner} (the viewer), as {@link Audiences#chosen} knows them
   * @throws NotFound if the account is not there for the viewer
   * @throws RuleViolation at {@code text} or {@code audience}
   */
  public UUID note(AccountId account, String text, @Nullable String readers) {
    Accounts.TABLE.requireWriter();
    if (text.isBlank()) throw new RuleViolation("text", "field.required");
    var audience = readers == null ? null : audiences.chosen(readers, null);
    return add(account, NOTE, checked(text.strip()), audience);
  }

  private static String checked(String text) {
    try {
      return TEXT.parse(text, Notation.CANONICAL);
    } catch (RuleViolation refused) {
      throw refused.at("text");
    }
  }

  @Override
  public String recordType() {
    return Accounts.TABLE.name();
  }

  /** What Kontor notes by itself. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(UUID account, Deed deed, String reason) {
    var kind =
        switch (deed) {
          case ARCHIVED -> "archived";
          case RESTORED -> "restored";
        };
    add(new AccountId(account), kind, reason, null);
  }

  /** Whoever hands the account over meanwhile takes this along, or is waited for. */
  private UUID add(AccountId account, String kind, String text, @Nullable Integer audience) {
    var id = Ids.next();
    var added =
        database
            .insertInto(
                TIMELINE_ENTRY,
                TIMELINE_ENTRY.ID,
                TIMELINE_ENTRY.ACCOUNT_ID,
                TIMELINE_ENTRY.KIND,
                TIMELINE_ENTRY.TEXT,
                TIMELINE_ENTRY.AUTHOR,
                TIMELINE_ENTRY.NARROWER,
                TIMELINE_ENTRY.AUDIENCE_ID)
            .select(
                select(
                        val(id),
                        ACCOUNT.ID,
                        val(kind),
                        val(text),
                        val(Viewer.required().actor()),
                        val(audience != null),
                        audience == null ? ACCOUNT.AUDIENCE_ID : val(audience))
                    .from(ACCOUNT)
                    .where(ACCOUNT.ID.eq(account.value()))
                    .forShare())
            .execute();
    if (added == 0) throw new NotFound();
    return id;
  }

  /**
   * @param before an entry; null: from the latest
   */
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(AccountId account, @Nullable UUID before) {
    var earlier =
        before == null
            ? DSL.noCondition()
            : row(TIMELINE_ENTRY.AT, TIMELINE_ENTRY.ID)
                .lt(
                    select(TIMELINE_ENTRY.AT, TIMELINE_ENTRY.ID)
                        .from(TIMELINE_ENTRY)
                        .where(TIMELINE_ENTRY.ID.eq(before)));
    return entries(TIMELINE_ENTRY.ACCOUNT_ID.eq(account.value()).and(earlier));
  }

  /**
   * @throws NotFound if the account has no such entry for the viewer
   */
  @Transactional(readOnly = true)
  public TimelineEntry get(AccountId account, UUID entry) {
    return entries(TIMELINE_ENTRY.ACCOUNT_ID.eq(account.value()).and(TIMELINE_ENTRY.ID.eq(entry)))
        .stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<TimelineEntry> entries(Condition condition) {
    var rows =
        database
            .select(TIMELINE_ENTRY.fields())
            .from(TIMELINE_ENTRY)
            .where(condition)
            .orderBy(TIMELINE_ENTRY.AT.desc(), TIMELINE_ENTRY.ID.desc())
            .limit(SCREEN)
            .fetch();
    var names = actors.names(rows.getValues(TIMELINE_ENTRY.AUTHOR));
    var readers = new HashMap<Integer, @Nullable String>();
    for (var entry : rows)
      if (entry.get(TIMELINE_ENTRY.NARROWER))
        readers.computeIfAbsent(
            entry.get(TIMELINE_ENTRY.AUDIENCE_ID),
            audience -> audiences.explain(audience).subject());
    return rows.map(entry -> entry(entry, names, readers));
  }

  private static TimelineEntry entry(
      Record entry, Map<String, String> names, Map<Integer, @Nullable String> readers) {
    OffsetDateTime at = entry.get(TIMELINE_ENTRY.AT);
    var author = entry.get(TIMELINE_ENTRY.AUTHOR);
    var kind = entry.get(TIMELINE_ENTRY.KIND);
    return new TimelineEntry(
        entry.get(TIMELINE_ENTRY.ID),
        entry.get(TIMELINE_ENTRY.VERSION),
        kind,
        entry.get(TIMELINE_ENTRY.TEXT),
        at.toInstant(),
        names.getOrDefault(author, ""),
        entry.get(TIMELINE_ENTRY.NARROWER),
        entry.get(TIMELINE_ENTRY.NARROWER)
            ? readers.get(entry.get(TIMELINE_ENTRY.AUDIENCE_ID))
            : null,
        kind.equals(NOTE) && author.equals(Viewer.required().actor()));
  }
}
