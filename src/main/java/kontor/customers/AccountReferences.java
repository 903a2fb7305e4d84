package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.platform.Viewer;
import kontor.platform.imports.ImportId;
import kontor.platform.list.RecordLists;
import kontor.platform.list.References;
import kontor.platform.search.Hit;
import kontor.platform.search.Search;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as others point to them. */
@Service
@Transactional(readOnly = true)
class AccountReferences implements References {

  private static final Pattern NAME_AND_NUMBER = Pattern.compile("(.*) \\((\\S+)\\)");

  private static final int SUGGESTED = 8;

  /** So many of one name are as good as more. */
  private static final int MOST = 10_000;

  private final DSLContext database;
  private final Search search;

  AccountReferences(DSLContext database, Search search) {
    this.database = database;
    this.search = search;
  }

  @Override
  public String type() {
    return "account";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return database
        .select(ACCOUNT.ID, ACCOUNT.NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(ids))
        .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
  }

  /** With the customer number: two companies may have one name. */
  @Override
  public Map<UUID, String> typed(Collection<UUID> ids) {
    return database
        .select(
            ACCOUNT.ID,
            ACCOUNT.NAME.concat(inline(" (")).concat(ACCOUNT.CUSTOMER_NUMBER).concat(inline(")")))
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(ids))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /** By name, by customer number, or by both; a name that several have names none. */
  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    var found = new HashMap<String, UUID>();
    look(texts)
        .forEach((text, ids) -> {
          if (ids.size() == 1) found.put(text, ids.getFirst());
        });
    return found;
  }

  /**
   * All that a text may mean, where it means any: those of this name, else the one of this number,
   * else the one of this name and number.
   */
  Map<String, List<UUID>> look(Collection<String> texts) {
    var meant = new HashMap<>(byName(texts));
    var numbers = new HashMap<String, String>();
    for (var text : texts) {
      if (meant.containsKey(text)) continue;
      var both = NAME_AND_NUMBER.matcher(text);
      numbers.put(text, both.matches() ? both.group(2) : text);
    }
    if (numbers.isEmpty()) return meant;
    var byNumber =
        database
            .select(ACCOUNT.CUSTOMER_NUMBER, ACCOUNT.ID, ACCOUNT.NAME)
            .from(ACCOUNT)
            .where(ACCOUNT.CUSTOMER_NUMBER.in(numbers.values()))
            .fetchMap(ACCOUNT.CUSTOMER_NUMBER);
    numbers.forEach((text, number) -> {
      var account = byNumber.get(number);
      if (account == null) return;
      var name = account.get(ACCOUNT.NAME);
      if (text.equals(number) || text.equals(name + " (" + number + ")"))
        meant.put(text, List.of(account.get(ACCOUNT.ID)));
    });
    return meant;
  }

  private Map<String, List<UUID>> byName(Collection<String> texts) {
    var named =
        database
            .select(ACCOUNT.NAME, ACCOUNT.ID, ACCOUNT.IMPORT_ID)
            .from(ACCOUNT)
            .where(ACCOUNT.NAME.in(texts))
            .and(ACCOUNT.ARCHIVED_AT.isNull())
            .limit(MOST)
            .fetchGroups(ACCOUNT.NAME);
    var ids = new HashMap<String, List<UUID>>();
    named.forEach((name, accounts) -> ids.put(name, meant(accounts)));
    return ids;
  }

  /** Whatever an import brings itself it means before what was there. */
  private static List<UUID> meant(List<Record3<String, UUID, UUID>> accounts) {
    var current = ImportId.ofCause(Viewer.required().cause()).map(ImportId::value);
    var own =
        accounts.stream()
            .filter(account ->
                account.value3() != null && current.filter(account.value3()::equals).isPresent())
            .toList();
    return (own.isEmpty() ? accounts : own).stream().map(Record3::value2).toList();
  }

  @Override
  @Transactional(readOnly = true, timeout = RecordLists.SECONDS)
  public List<Option> suggest(String text) {
    var ids =
        search.find(text, SUGGESTED).stream()
            .filter(hit -> hit.type().equals(type()))
            .map(Hit::id)
            .toList();
    var typed = typed(ids);
    return ids.stream()
        .filter(typed::containsKey)
        .map(id -> new Option(id, Objects.requireNonNull(typed.get(id))))
        .toList();
  }

  @Override
  public List<Option> few() {
    return List.of();
  }
}
