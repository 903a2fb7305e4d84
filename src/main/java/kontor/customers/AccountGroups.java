package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Companies that belong together: each has one parent at most, and the topmost of the parents is
 * the group. The database walks the parents, because some of them may be hidden from the viewer and
 * still must not make a circle.
 */
@Component
class AccountGroups {

  private final DSLContext database;

  AccountGroups(DSLContext database) {
    this.database = database;
  }

  /**
   * Before an account is locked for a change: parents change one at a time, because two changes at
   * once could close a circle that neither sees. Whoever keeps the parent he saw need not wait.
   */
  void takeTurns(AccountId account, @Nullable UUID parent) {
    var now =
        database
            .select(ACCOUNT.PARENT_ID)
            .from(ACCOUNT)
            .where(ACCOUNT.ID.eq(account.value()))
            .fetchOne(ACCOUNT.PARENT_ID);
    if (!Objects.equals(now, parent))
      database.execute("select pg_advisory_xact_lock(hashtext('customers.account.parent'))");
  }

  /**
   * Before accounts below others are created: meanwhile no parent changes, or their group could be
   * the one their parent has just left.
   */
  void holdParents() {
    database.execute("select pg_advisory_xact_lock_shared(hashtext('customers.account.parent'))");
  }

  /**
   * @throws RuleViolation where the parent is the account itself or below it
   */
  void refuseCycle(AccountId account, @Nullable UUID parent) {
    if (parent == null) return;
    var cycle =
        database
            .resultQuery("select customers.is_below({0}, {1})", val(parent), val(account.value()))
            .fetchSingle()
            .get(0, Boolean.class);
    if (cycle) throw new RuleViolation(AccountList.PARENT.key(), "account.parentCycle");
  }

  /** Works out anew the group of accounts whose parent was set, and of all below them. */
  void regroup(List<UUID> accounts) {
    if (accounts.isEmpty()) return;
    database.execute("select customers.regroup({0})", val(accounts.toArray(UUID[]::new)));
  }
}
