package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to an account directly: its branches, the members of a group. */
@Service
@Transactional(readOnly = true)
public class Branches {

  /** Nobody reads more off a record page, and counting them would take its time. */
  private static final int MOST_COUNTED = 1000;

  /**
   * One of them.
   *
   * @param city null where it is not known
   */
  public record Branch(AccountId id, String name, @Nullable String city) {}

  /**
   * The first of them, by name.
   *
   * @param count how many there are in all
   * @param more whether there are more than were counted
   */
  public record Few(List<Branch> branches, int count, boolean more) {}

  private final DSLContext database;

  Branches(DSLContext database) {
    this.database = database;
  }

  /**
   * Those that are not archived, as the list of the account's branches has them.
   *
   * @param most of them that are wanted
   */
  public Few of(AccountId account, int most) {
    var belongs = ACCOUNT.PARENT_ID.eq(account.value()).and(ACCOUNT.ARCHIVED_AT.isNull());
    var branches =
        database
            .select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.CITY)
            .from(ACCOUNT)
            .where(belongs)
            .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
            .limit(most)
            .fetch(row -> branch(row.value1(), row.value2(), row.value3()));
    if (branches.size() < most) return new Few(branches, branches.size(), false);
    var count =
        database.fetchCount(DSL.selectOne().from(ACCOUNT).where(belongs).limit(MOST_COUNTED + 1));
    return new Few(branches, Math.min(count, MOST_COUNTED), count > MOST_COUNTED);
  }

  private static Branch branch(UUID id, String name, @Nullable String city) {
    return new Branch(new AccountId(id), name, city);
  }
}
