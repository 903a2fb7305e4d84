package kontor.customers;

import static kontor.customers.AccountList.ARCHIVED_REASON;
import static kontor.customers.AccountList.CATALOGUE;
import static kontor.customers.AccountList.DEPUTY;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PARENT;
import static kontor.customers.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.identity.Audiences;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.imports.ImportId;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordRows.NewRow;
import kontor.platform.search.Search;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one can do with accounts. */
@Service
@Transactional
public class Accounts {

  /** Who writes customers; the others read them. */
  static final Role[] WRITERS = {Role.MANAGER, Role.STAFF, Role.HEAD, Role.ADMIN};

  private final DSLContext database;
  private final RecordRows rows;
  private final AccountReader reader;
  private final AccountGroups groups;
  private final AccountNumbers numbers;
  private final AccountDefaults defaults;
  private final AccountRules rules;
  private final Timeline timeline;
  private final Search search;
  private final Audiences audiences;

  Accounts(
      DSLContext database,
      RecordRows rows,
      AccountReader reader,
      AccountGroups groups,
      AccountNumbers numbers,
      AccountDefaults defaults,
      AccountRules rules,
      Timeline timeline,
      Search search,
      Audiences audiences) {
    this.database = database;
    this.rows = rows;
    this.reader = reader;
    this.groups = groups;
    this.numbers = numbers;
    this.defaults = defaults;
    this.rules = rules;
    this.timeline = timeline;
    this.search = search;
    this.audiences = audiences;
  }

  /** Whether the viewer writes customers at all. */
  public static boolean mayChange() {
    return Viewer.required().hasAnyOf(WRITERS);
  }

  /**
   * @throws NotFound if it is not there for the viewer
   */
  @Transactional(readOnly = true)
  public Account get(AccountId id) {
    return reader.get(id);
  }

  public AccountId create(AccountDraft draft) {
    return createAll(List.of(draft)).getFirst();
  }

  /**
   * All of them, or none.
   *
   * @throws RuleViolation of the first that breaks a rule
   */
  public List<AccountId> createAll(List<AccountDraft> drafts) {
    var viewer = Viewer.required();
    viewer.requireAnyOf(WRITERS);
    var wanted = drafts.stream().map(AccountDraft::values).toList();
    rules.check(wanted);
    var complete = numbers.given(defaults.fill(wanted));
    var created = new ArrayList<NewRow>();
    for (var values : complete) created.add(new NewRow(AccountId.next().value(), values));
    var below = created.stream().filter(row -> row.values().get(PARENT) != null).toList();
    if (!below.isEmpty()) groups.holdParents();
    rows.insert(CATALOGUE, created, origin(viewer));
    groups.regroup(below.stream().map(NewRow::id).toList());
    var ids = created.stream().map(NewRow::id).toList();
    search.refresh(CATALOGUE.name(), ids);
    return ids.stream().map(AccountId::new).toList();
  }

  private Map<Field<?>, Object> origin(Viewer viewer) {
    var origin = new LinkedHashMap<Field<?>, Object>();
    origin.put(ACCOUNT.AUDIENCE_ID, audiences.forNewAccount(viewer));
    origin.put(ACCOUNT.CREATED_BY, viewer.actor());
    ImportId.ofCause(viewer.cause()).ifPresent(id -> origin.put(ACCOUNT.IMPORT_ID, id.value()));
    return origin;
  }

  /**
   * Changes what the values name, and leaves the rest.
   *
   * @param seen the version the change is based on
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation if the account would break a rule, with what others changed meanwhile
   * @throws kontor.platform.error.Conflict if somebody changed the same fields since
   */
  public RecordRows.Change change(AccountId id, int seen, FieldValues wanted) {
    Viewer.required().requireAnyOf(WRITERS);
    if (wanted.has(PARENT)) groups.takeTurns(id, wanted.get(PARENT));
    var done =
        rows.change(
            CATALOGUE,
            id.value(),
            seen,
            AccountDefaults.meant(wanted),
            (now, change) -> complete(id, now, change),
            Map.of(ACCOUNT.CHANGED_AT, currentOffsetDateTime()));
    if (done.changed().contains(ACCOUNT.PARENT_ID)) groups.regroup(List.of(id.value()));
    if (!done.changed().isEmpty()) search.refresh(CATALOGUE.name(), List.of(id.value()));
    return done.changed().contains(ACCOUNT.OWNER_ID)
        ? follow(id, done, done.before().get(OWNER), wanted.get(OWNER))
        : done;
  }

  /** What only its owner or his team saw is seen by the new one's. */
  private RecordRows.Change follow(
      AccountId id, RecordRows.Change done, @Nullable UUID before, @Nullable UUID after) {
    var kept = audienceOf(id).orElseThrow();
    var follows = audiences.following(kept, before, after);
    if (follows == kept) return done;
    handOver(id, follows);
    return done.handedOver(audienceOf(id).isPresent());
  }

  private Optional<Integer> audienceOf(AccountId id) {
    return database
        .select(ACCOUNT.AUDIENCE_ID)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(id.value()))
        .fetchOptional(ACCOUNT.AUDIENCE_ID);
  }

  private FieldValues complete(AccountId id, FieldValues now, FieldValues change) {
    rules.check(now, change);
    var complete = defaults.follow(now, change);
    for (var leading : List.of(OWNER, DEPUTY))
      if (change.has(leading) && !mayDecide(now))
        throw new RuleViolation(leading.key(), "account.ownerByOthers");
    if (change.has(PARENT)) groups.refuseCycle(id, change.get(PARENT));
    return complete;
  }

  /**
   * Whose customer it is, his deputy and those who lead decide who leads him and who sees him; whom
   * nobody leads, anybody may lead.
   */
  public static boolean mayDecide(FieldValues account) {
    var viewer = Viewer.required();
    var owner = account.get(OWNER);
    return owner == null
        || !viewer.isPerson()
        || viewer.hasAnyOf(Role.HEAD, Role.ADMIN)
        || viewer
            .userId()
            .filter(u -> u.equals(owner) || u.equals(account.get(DEPUTY)))
            .isPresent();
  }

  /** As {@link #verify(AccountId, Integer)}, whatever was changed since. */
  public void verify(AccountId id) {
    verify(id, null);
  }

  /**
   * Somebody has looked at it and says: so it is.
   *
   * @param seen the version he looked at; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws kontor.platform.error.Conflict if it was changed since
   */
  public void verify(AccountId id, @Nullable Integer seen) {
    var viewer = Viewer.required();
    viewer.requireAnyOf(WRITERS);
    rows.lock(CATALOGUE, id.value(), seen);
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(ACCOUNT.VERIFIED_ON, LocalDate.now(viewer.preferences().zone()));
    values.put(ACCOUNT.VERIFIED_BY, viewer.userId().orElseThrow());
    set(id, values);
  }

  /** As {@link #archive(AccountId, Integer, String)}, whatever was changed since. */
  public void archive(AccountId id, String reason) {
    archive(id, null, reason);
  }

  /**
   * Puts it aside; it stays, and can be brought back.
   *
   * @param seen the version it was decided on; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation without a reason, or where it is archived already
   * @throws kontor.platform.error.Conflict if it was changed since
   */
  public void archive(AccountId id, @Nullable Integer seen, String reason) {
    Viewer.required().requireAnyOf(WRITERS);
    var why = ARCHIVED_REASON.read(reason, Notation.CANONICAL);
    if (why == null) throw new RuleViolation(ARCHIVED_REASON.key(), "field.required");
    if (rows.lock(CATALOGUE, id.value(), seen).get(ARCHIVED_REASON) != null)
      throw new RuleViolation(null, "account.alreadyArchived");
    setArchival(id, currentOffsetDateTime(), Viewer.required().userId().orElse(null), why);
    timeline.record(id, "archived", why);
  }

  /** As {@link #restore(AccountId, Integer)}, whatever was changed since. */
  public void restore(AccountId id) {
    restore(id, null);
  }

  /**
   * @param seen the version it was decided on; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation where it is not archived
   * @throws kontor.platform.error.Conflict if it was changed since
   */
  public void restore(AccountId id, @Nullable Integer seen) {
    Viewer.required().requireAnyOf(WRITERS);
    var reason = rows.lock(CATALOGUE, id.value(), seen).get(ARCHIVED_REASON);
    if (reason == null) throw new RuleViolation(null, "account.notArchived");
    setArchival(id, null, null, null);
    timeline.record(id, "restored", reason);
  }

  private void setArchival(
      AccountId id, @Nullable Object at, @Nullable UUID by, @Nullable String reason) {
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(ACCOUNT.ARCHIVED_AT, at);
    values.put(ACCOUNT.ARCHIVED_BY, by);
    values.put(ACCOUNT.ARCHIVED_REASON, reason);
    set(id, values);
  }

  /** As {@link #confine(AccountId, Integer, String)}, whatever was changed since. */
  public boolean confine(AccountId id, String rule) {
    return confine(id, null, rule);
  }

  /**
   * Changes who sees it, with its notes and its history. Whose customer it is, his deputy and those
   * who lead may: nobody takes a customer away from who leads him.
   *
   * @param seen the version it was decided on; null: whatever stands there
   * @param rule everyone, team (the owner's) or owner, as {@link Audiences#chosen} knows them
   * @return whether the viewer still sees it
   * @throws NotFound if it is not there for the viewer
   * @throws Forbidden if it is another's
   * @throws RuleViolation if it shall be its owner's or his team's and has none
   * @throws kontor.platform.error.Conflict if it was changed since
   */
  public boolean confine(AccountId id, @Nullable Integer seen, String rule) {
    var viewer = Viewer.required();
    viewer.requireAnyOf(WRITERS);
    var account = rows.lock(CATALOGUE, id.value(), seen);
    if (!mayDecide(account)) throw new Forbidden();
    var owner = account.get(OWNER);
    if (owner == null && !rule.equals("everyone"))
      throw new RuleViolation("audience", "account.audience.needsOwner");
    handOver(id, audiences.chosen(rule, owner));
    return audienceOf(id).isPresent();
  }

  /** Whether the viewer may say who sees it. */
  public static boolean mayConfine(Account account) {
    return mayChange() && mayDecide(account.values());
  }

  private void handOver(AccountId id, int audience) {
    var done =
        database
            .resultQuery(
                "select platform.hand_over({0}, {1}, {2})",
                val("customers.account"), val(new UUID[] {id.value()}), val(audience))
            .fetchSingle()
            .get(0, Integer.class);
    if (done == 0) throw new NotFound();
  }

  /** Of an account that is locked. */
  private void set(AccountId id, Map<Field<?>, ?> values) {
    database
        .update(ACCOUNT)
        .set(values)
        .set(ACCOUNT.CHANGED_AT, currentOffsetDateTime())
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
    search.refresh(CATALOGUE.name(), List.of(id.value()));
  }
}
