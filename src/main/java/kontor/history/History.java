package kontor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.platform.Actors;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done to a record, as people read it. */
@Service
@Transactional(readOnly = true)
public class History {

  /** So many changes of rows at once; what was done at one time stays together. */
  public static final int SCREEN = 50;

  private final RowChanges changes;
  private final HistoryTeller teller;
  private final PastRows pastRows;
  private final Actors actors;
  private final Texts texts;

  History(RowChanges changes, HistoryTeller teller, PastRows pastRows, Actors actors, Texts texts) {
    this.changes = changes;
    this.teller = teller;
    this.pastRows = pastRows;
    this.actors = actors;
    this.texts = texts;
  }

  /**
   * In the viewer's language.
   *
   * @param catalogue of the record's type
   * @param before a page's {@link HistoryPage#earlier}; null: from the newest
   * @throws NotFound if the record is not there for the viewer
   * @throws RuleViolation if the place is none
   */
  public HistoryPage of(Catalogue catalogue, UUID record, @Nullable String before) {
    if (!changes.isSeen(catalogue, record)) throw new NotFound();
    var found = changes.before(catalogue, record, place(before), SCREEN + 1);
    var shown = found.size() > SCREEN ? wholeOccasions(found) : found;
    var earlier = shown.size() < found.size() ? String.valueOf(shown.getLast().id()) : null;
    return new HistoryPage(tell(catalogue, record, shown), earlier);
  }

  private static @Nullable Long place(@Nullable String text) {
    if (text == null || text.isEmpty()) return null;
    if (!text.matches("\\d{1,18}")) throw new RuleViolation("before", "list.lostPlace");
    return Long.valueOf(text);
  }

  /** A screen of changes, without those at its end that the next screen would go on with. */
  private static List<RowChange> wholeOccasions(List<RowChange> found) {
    var next = Occasion.keyOf(found.get(SCREEN));
    var end = SCREEN;
    while (end > 0 && Occasion.keyOf(found.get(end - 1)).equals(next)) end--;
    return found.subList(0, end == 0 ? SCREEN : end);
  }

  private List<HistoryEntry> tell(Catalogue catalogue, UUID record, List<RowChange> shown) {
    var words = texts.wording();
    var occasions = Occasion.of(pastRows.of(catalogue, record, shown));
    var told =
        occasions.stream().flatMap(o -> o.changes().stream()).map(Occasion.Told::change).toList();
    var telling = teller.of(catalogue, told, words);
    var names = actors.names(shown.stream().map(RowChange::actor).distinct().toList());
    var entries = new ArrayList<HistoryEntry>();
    for (var occasion : occasions) {
      var items =
          occasion.changes().stream()
              .flatMap(one -> telling.item(one.change(), one.row()).stream())
              .toList();
      if (items.isEmpty()) continue;
      var actor = occasion.actor();
      var who = names.getOrDefault(actor, words.say("history.nobody"));
      var origin = Origin.of(occasion.cause(), actor);
      entries.add(new HistoryEntry(occasion.at(), actor, who, origin, items));
    }
    return entries;
  }
}
