package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.identity.Audiences;
import kontor.platform.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the record page of an account shows, in one transaction. */
@Component
class AccountPages {

  private static final int FEW = 6;

  private final Accounts accounts;
  private final Branches branches;
  private final Timeline timeline;
  private final Audiences audiences;
  private final AccountType type;
  private final RecordFacts facts;

  AccountPages(
      Accounts accounts,
      Branches branches,
      Timeline timeline,
      Audiences audiences,
      AccountType type,
      RecordFacts facts) {
    this.accounts = accounts;
    this.branches = branches;
    this.timeline = timeline;
    this.audiences = audiences;
    this.type = type;
    this.facts = facts;
  }

  /**
   * @param edit key of the column that is being edited; null for none
   */
  @Transactional(readOnly = true)
  public AccountPage of(UUID id, @Nullable String edit) {
    var account = accounts.get(new AccountId(id));
    return new AccountPage(
        account,
        facts.of(type, AccountType.entry(account), edit),
        timeline.of(account.id(), null),
        branches.of(account.id(), FEW),
        audiences.explain(account.audience()),
        type.mayChange());
  }
}
