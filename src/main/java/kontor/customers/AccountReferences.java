package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as others point to them. */
@Service
@Transactional(readOnly = true)
class AccountReferences implements References {

  private final DSLContext database;

  AccountReferences(DSLContext database) {
    this.database = database;
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

  /** By customer number or by name; a name that several have names none. */
  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    var found = new HashMap<String, UUID>();
    var several =
        database
            .select(ACCOUNT.NAME, ACCOUNT.ID)
            .from(ACCOUNT)
            .where(ACCOUNT.NAME.in(texts))
            .and(ACCOUNT.ARCHIVED_AT.isNull())
            .limit(2 * texts.size() + 2)
            .fetchGroups(ACCOUNT.NAME, ACCOUNT.ID);
    several.forEach((name, ids) -> {
      if (ids.size() == 1) found.put(name, ids.getFirst());
    });
    database
        .select(ACCOUNT.CUSTOMER_NUMBER, ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.CUSTOMER_NUMBER.in(texts))
        .forEach(row -> found.put(row.value1(), row.value2()));
    return found;
  }

  @Override
  public List<Option> few() {
    return List.of();
  }
}
