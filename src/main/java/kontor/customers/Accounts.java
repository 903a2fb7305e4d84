package kontor.customers;

import static kontor.customers.AccountList.ARCHIVED_REASON;
import static kontor.customers.AccountList.CATALOGUE;
import static kontor.customers.AccountList.CITY;
import static kontor.customers.AccountList.DEPUTY;
import static kontor.customers.AccountList.NAME;
import static kontor.customers.AccountList.NUMBER;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PARENT;
import static kontor.customers.AccountList.VERIFIED_BY;
import static kontor.customers.AccountList.VERIFIED_ON;
import static kontor.customers.db.Tables.ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordTable;
import kontor.platform.record.RecordEntry;
import kontor.platform.record.RecordReader;
import kontor.platform.record.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one can do with accounts; what is decided of the whole of one is for {@link
 * kontor.platform.record.Decisions}.
 */
@Service
@Transactional
public class Accounts {

  public static final RecordTable TABLE =
      new RecordTable(
          CATALOGUE,
          new RecordTable.Naming(NAME, NUMBER, List.of(CITY, NUMBER)),
          new RecordTable.Upkeep(
              ACCOUNT.CREATED_AT,
              ACCOUNT.CREATED_BY,
              ACCOUNT.CHANGED_AT,
              ACCOUNT.AUDIENCE_ID,
              ACCOUNT.IMPORT_ID),
          OWNER,
          new RecordTable.Archival(ACCOUNT.ARCHIVED_AT, ACCOUNT.ARCHIVED_BY, ARCHIVED_REASON),
          new RecordTable.Verification(VERIFIED_ON, VERIFIED_BY),
          new RecordTable.Writers(
              List.of(Role.MANAGER, Role.STAFF, Role.HEAD, Role.ADMIN), Accounts::mayDecide));

  private final Records records;
  private final RecordReader reader;
  private final AccountGroups groups;
  private final AccountNumbers numbers;
  private final AccountDefaults defaults;
  private final AccountRules rules;

  Accounts(
      Records records,
      RecordReader reader,
      AccountGroups groups,
      AccountNumbers numbers,
      AccountDefaults defaults,
      AccountRules rules) {
    this.records = records;
    this.reader = reader;
    this.groups = groups;
    this.numbers = numbers;
    this.defaults = defaults;
    this.rules = rules;
  }

  /**
   * @throws NotFound if it is not there for the viewer
   */
  @Transactional(readOnly = true)
  public RecordEntry get(AccountId id) {
    return reader.get(TABLE, id.value());
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
    TABLE.requireWriter();
    var wanted = drafts.stream().map(AccountDraft::values).toList();
    rules.check(wanted);
    var complete = numbers.given(defaults.fill(wanted));
    if (complete.stream().anyMatch(Accounts::isBelow)) groups.holdParents();
    var ids = records.create(TABLE, complete);
    var below = new ArrayList<UUID>();
    for (var i = 0; i < ids.size(); i++) if (isBelow(complete.get(i))) below.add(ids.get(i));
    groups.regroup(below);
    return ids.stream().map(AccountId::new).toList();
  }

  private static boolean isBelow(FieldValues account) {
    return account.get(PARENT) != null;
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
    TABLE.requireWriter();
    if (wanted.has(PARENT)) groups.takeTurns(id, wanted.get(PARENT));
    return records.change(
        TABLE,
        id.value(),
        seen,
        AccountDefaults.meant(wanted),
        (now, change) -> complete(id, now, change),
        done -> {
          if (done.changed().contains(ACCOUNT.PARENT_ID)) groups.regroup(List.of(id.value()));
        });
  }

  private FieldValues complete(AccountId id, FieldValues now, FieldValues change) {
    rules.check(id, now, change);
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
}
