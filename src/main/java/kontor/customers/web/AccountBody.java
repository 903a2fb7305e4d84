package kontor.customers.web;

import java.util.Map;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.platform.i18n.Texts;
import kontor.platform.record.RecordBody;
import kontor.platform.record.RecordPage;
import org.springframework.stereotype.Component;

/** What the page of an account shows besides what every record's does: notes and branches. */
@Component
class AccountBody implements RecordBody {

  private static final int FEW = 6;

  private final Branches branches;
  private final Timeline timeline;
  private final Texts texts;

  AccountBody(Branches branches, Timeline timeline, Texts texts) {
    this.branches = branches;
    this.timeline = timeline;
    this.texts = texts;
  }

  @Override
  public String recordType() {
    return Accounts.TABLE.name();
  }

  @Override
  public String template() {
    return "customers/web/show";
  }

  @Override
  public Map<String, Object> model(RecordPage record) {
    var id = new AccountId(record.entry().id());
    var latest = TimelineBand.of(timeline.of(id, null), null, texts.wording());
    return Map.of("account", new AccountPage(record, latest, branches.of(id, FEW)));
  }
}
