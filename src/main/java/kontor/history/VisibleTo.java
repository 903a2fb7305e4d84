package kontor.history;

import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import kontor.platform.record.RecordAudiences;
import org.springframework.stereotype.Component;

/** Who may see something, as the history says it. */
@Component
public class VisibleTo {

  /** Where every protected table keeps it. */
  public static final String KEPT_IN = "audience_id";

  private final RecordAudiences audiences;

  VisibleTo(RecordAudiences audiences) {
    this.audiences = audiences;
  }

  public HistoryColumn column() {
    return HistoryColumn.of("visibleTo", "history.visibleTo", this::read)
        .saidWhere(VisibleTo::isHis);
  }

  private static boolean isHis(String kept) {
    return Viewer.required().audiences().contains(Integer.valueOf(kept));
  }

  /** Which people that is, is for them to know. */
  private String read(String kept, Wording words) {
    return audiences
        .sentence(Integer.parseInt(kept), words)
        .orElseGet(() -> words.say("field.hidden"));
  }
}
