package kontor.customers;

import kontor.history.HistoryColumn;
import kontor.identity.Audiences;
import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import org.springframework.stereotype.Component;

/** Who may see something, as the history says it. */
@Component
class VisibleTo {

  static final String KEPT_IN = "audience_id";

  private final Audiences audiences;

  VisibleTo(Audiences audiences) {
    this.audiences = audiences;
  }

  HistoryColumn column() {
    return HistoryColumn.of("visibleTo", "history.visibleTo", this::read);
  }

  /** Which people that is, is for them to know. */
  private String read(String kept, Wording words) {
    var audience = Integer.valueOf(kept);
    return Viewer.required().audiences().contains(audience)
        ? audiences.explain(audience).sentence(words)
        : words.say("field.hidden");
  }
}
