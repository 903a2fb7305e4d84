package kontor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.list.PartRows.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a record shows, in one transaction. */
@Service
@Transactional(readOnly = true)
public class RecordShow {

  private final RecordFacts facts;
  private final RecordAudiences audiences;
  private final List<RecordPart> kinds;
  private final List<RecordBody> bodies;
  private final Texts texts;

  RecordShow(
      RecordFacts facts,
      RecordAudiences audiences,
      List<RecordPart> kinds,
      List<RecordBody> bodies,
      Texts texts) {
    this.facts = facts;
    this.audiences = audiences;
    this.kinds = kinds;
    this.bodies = bodies;
    this.texts = texts;
  }

  /** The page as it is opened. */
  public ModelAndView of(RecordType type, UUID id) {
    return of(type, id, null, false);
  }

  /**
   * @param edit name of the fact that is edited in its place; null for none
   * @param outdated whether what was decided came too late
   * @throws kontor.platform.error.NotFound if it is not there for the viewer, or the fact is none
   *     that people set
   */
  public ModelAndView of(RecordType type, UUID id, @Nullable String edit, boolean outdated) {
    var entry = type.get(id);
    var words = texts.wording();
    var page =
        new RecordPage(
            type,
            entry,
            facts.of(type, entry, edit),
            parts(type, entry),
            audiences.sentence(entry.audience(), words).orElseGet(() -> words.say("field.hidden")),
            outdated);
    var body =
        bodies.stream().filter(one -> one.recordType().equals(type.table().name())).findFirst();
    return new ModelAndView(body.map(RecordBody::template).orElse("platform/record/show"))
        .addObject("record", page)
        .addAllObjects(body.map(one -> one.model(page)).orElse(Map.of()));
  }

  private @Nullable List<PartSheet.Line> parts(RecordType type, RecordEntry entry) {
    var own = PartsOf.type(type, kinds).kinds();
    if (own.isEmpty()) return null;
    return own.stream()
        .flatMap(kind ->
            PartSheet.lines(
                kind, entry.parts().getOrDefault(kind.path(), List.<Part>of()), texts.wording())
                .stream())
        .toList();
  }
}
