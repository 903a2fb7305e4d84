package kontor.customers.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.customers.Account;
import kontor.customers.AccountAddresses;
import kontor.customers.AccountChannels;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.identity.Audiences;
import kontor.platform.i18n.Texts;
import kontor.platform.record.PartSheet;
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
  private final AccountChannels channels;
  private final AccountAddresses addresses;
  private final AccountType type;
  private final RecordFacts facts;
  private final Texts texts;

  AccountPages(
      Accounts accounts,
      Branches branches,
      Timeline timeline,
      Audiences audiences,
      AccountChannels channels,
      AccountAddresses addresses,
      AccountType type,
      RecordFacts facts,
      Texts texts) {
    this.accounts = accounts;
    this.branches = branches;
    this.timeline = timeline;
    this.audiences = audiences;
    this.channels = channels;
    this.addresses = addresses;
    this.type = type;
    this.facts = facts;
    this.texts = texts;
  }

  /**
   * @param edit key of the column that is being edited; null for none
   */
  @Transactional(readOnly = true)
  public AccountPage of(UUID id, @Nullable String edit) {
    var account = accounts.get(new AccountId(id));
    return new AccountPage(
        account,
        facts.of(type, account.entry(), edit),
        TimelineBand.of(timeline.of(account.id(), null), null, texts.wording()),
        reach(account),
        branches.of(account.id(), FEW),
        audiences.explain(account.audience()),
        type.mayChange());
  }

  private List<PartSheet.Line> reach(Account account) {
    var words = texts.wording();
    return Stream.concat(
            PartSheet.lines(channels, account.channels(), words).stream(),
            PartSheet.lines(addresses, account.addresses(), words).stream())
        .toList();
  }
}
