package kontor.customers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kontor.customers.Account;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.identity.Audiences;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ChoicesType;
import kontor.platform.list.ListTable.Tag;
import kontor.platform.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the record page of an account shows, in one transaction. */
@Component
class AccountPages {

  private static final int FEW = 6;

  private final Accounts accounts;
  private final Timeline timeline;
  private final Audiences audiences;
  private final AccountType type;
  private final RecordFacts facts;
  private final Texts texts;

  AccountPages(
      Accounts accounts,
      Timeline timeline,
      Audiences audiences,
      AccountType type,
      RecordFacts facts,
      Texts texts) {
    this.accounts = accounts;
    this.timeline = timeline;
    this.audiences = audiences;
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
    var words = texts.wording();
    var below = new LinkedHashMap<>(accounts.below(account.id(), FEW));
    var more = below.size() > FEW;
    if (more) below.remove(below.lastEntry().getKey());
    return new AccountPage(
        account,
        tags(account, words),
        facts.of(type, AccountType.entry(account), edit),
        timeline.of(account.id(), null),
        below,
        more,
        audiences.explain(account.audience()),
        type.mayChange());
  }

  private static List<Tag> tags(Account account, Wording words) {
    var tags = new ArrayList<Tag>();
    var kinds = account.get(AccountList.KINDS);
    if (kinds != null && AccountList.KINDS.type() instanceof ChoicesType type)
      for (var kind : kinds)
        tags.add(
            new Tag(type.show(new String[] {kind}, words), type.tones().getOrDefault(kind, "")));
    var status = account.get(AccountList.STATUS);
    if (status != null && !status.equals("active"))
      tags.add(
          new Tag(
              AccountList.STATUS.type().show(status, words),
              status.equals("blocked") ? "bad" : ""));
    if (account.archival() != null) tags.add(new Tag(words.say("account.archived"), "warn"));
    return tags;
  }
}
