package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.RecordInput;
import kontor.platform.once.FormTokens;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What hangs on a record: one page for all its kinds, with one form open at a time. */
@Component
class RecordPartPages implements RecordPages {

  private final List<RecordPart> all;
  private final Parts parts;
  private final RecordReader reader;
  private final RecordConflicts conflicts;
  private final RecordInput input;
  private final FieldForms forms;
  private final FormTokens tokens;
  private final Texts texts;

  RecordPartPages(
      List<RecordPart> all,
      Parts parts,
      RecordReader reader,
      RecordConflicts conflicts,
      RecordInput input,
      FieldForms forms,
      FormTokens tokens,
      Texts texts) {
    this.all = all;
    this.parts = parts;
    this.reader = reader;
    this.conflicts = conflicts;
    this.input = input;
    this.forms = forms;
    this.tokens = tokens;
    this.texts = texts;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type, PartsOf.type(type, all));
  }

  private final class Handler {

    private final RecordType type;
    private final PartsOf kinds;

    Handler(RecordType type, PartsOf kinds) {
      this.type = type;
      this.kinds = kinds;
    }

    /**
     * @param add the kind one is added of
     * @param edit the one that is changed
     */
    @GetMapping("/{id}/parts")
    ModelAndView show(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable String add,
        @RequestParam(required = false) @Nullable String edit) {
      if (kinds.kinds().isEmpty()) throw new NotFound();
      for (var part : kinds.kinds()) {
        if (part.path().equals(add)) return page(id, part, blank(part));
        var one = Ids.parse(edit == null ? "" : edit).flatMap(it -> parts.find(part, id, it));
        if (one.isPresent()) return page(id, part, filled(part, one.get()));
      }
      return page(id, null, null);
    }

    @PostMapping("/{id}/parts/{kind}")
    ModelAndView add(
        @PathVariable UUID id,
        @PathVariable String kind,
        HttpServletRequest request,
        @RequestParam(name = "form_token", required = false) @Nullable String token,
        RedirectAttributes next) {
      var part = kinds.kind(kind);
      var typed = FieldForms.typed(columns(part), request.getParameterMap());
      try {
        tokens.once(token, () -> id + "/" + parts.add(part, id, read(part, typed, true)));
        return done(id, Flash.of("part.added"), next);
      } catch (RuleViolation refused) {
        return again(id, part, typed, refused, null, 1);
      }
    }

    @PostMapping("/{id}/parts/{kind}/{one}")
    ModelAndView change(
        @PathVariable UUID id,
        @PathVariable String kind,
        @PathVariable UUID one,
        @RequestParam int version,
        HttpServletRequest request,
        RedirectAttributes next) {
      var part = kinds.kind(kind);
      var typed = SentFields.typed(columns(part), request);
      try {
        parts.change(part, id, one, version, read(part, typed, false));
        return done(id, Flash.of("part.changed"), next);
      } catch (RuleViolation refused) {
        return again(id, part, whole(part, id, one, typed), refused, one, version);
      } catch (Conflict conflict) {
        return conflict(id, part, one, conflict, typed);
      }
    }

    @PostMapping("/{id}/parts/{kind}/{one}/removal")
    ModelAndView remove(
        @PathVariable UUID id,
        @PathVariable String kind,
        @PathVariable UUID one,
        RedirectAttributes next) {
      parts.remove(kinds.kind(kind), id, one);
      var back = "%s/parts/%s/%s/restoration".formatted(type.path(id), kind, one);
      return done(id, Flash.of("part.removed").undo(back), next);
    }

    @PostMapping("/{id}/parts/{kind}/{one}/restoration")
    ModelAndView restore(
        @PathVariable UUID id,
        @PathVariable String kind,
        @PathVariable UUID one,
        RedirectAttributes next) {
      parts.restore(kinds.kind(kind), id, one);
      return done(id, Flash.of("record.undone"), next);
    }

    /** What stands there, with what was sent; a form that shows a conflict sends only some. */
    private Map<String, String> whole(
        RecordPart part, UUID id, UUID one, Map<String, String> typed) {
      var values = parts.find(part, id, one).orElseThrow(NotFound::new).values();
      var whole = new LinkedHashMap<String, String>();
      for (var column : columns(part))
        whole.put(column.key(), forms.written(column, values, texts.wording()));
      whole.putAll(typed);
      return whole;
    }

    private ModelAndView conflict(
        UUID id, RecordPart part, UUID one, Conflict conflict, Map<String, String> typed) {
      var now = parts.find(part, id, one).orElseThrow(NotFound::new);
      var path = type.path(id) + "/parts";
      return conflicts
          .of(part, id, now, conflict, typed)
          .page(type, id, path + "/" + part.path() + "/" + one, path);
    }

    private static List<Column<?>> columns(RecordPart part) {
      return part.catalogue().columns(Column.Use.EDIT);
    }

    private FieldValues read(RecordPart part, Map<String, String> typed, boolean whole) {
      return input.read(part.catalogue(), typed, Notation.ofViewer(), whole);
    }

    private PartSheet.Form blank(RecordPart part) {
      return new PartSheet.Form(open(part, FieldValues.none()), null, 1);
    }

    private PartSheet.Form filled(RecordPart part, Part one) {
      return new PartSheet.Form(open(part, one.values()), one.id(), one.version());
    }

    private List<FormField> open(RecordPart part, FieldValues values) {
      return forms.open(part.catalogue(), columns(part), values, texts.wording());
    }

    private ModelAndView again(
        UUID id,
        RecordPart part,
        Map<String, String> typed,
        RuleViolation refused,
        @Nullable UUID one,
        int version) {
      var errors = FormErrors.of(refused, texts.wording());
      var fields = forms.again(part.catalogue(), columns(part), typed, errors, texts.wording());
      var page = page(id, part, new PartSheet.Form(fields, one, version));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("errors", errors);
    }

    private ModelAndView page(UUID id, @Nullable RecordPart open, PartSheet.@Nullable Form form) {
      var path = type.path(id) + "/parts";
      var words = texts.wording();
      return new ModelAndView("platform/record/parts")
          .addObject("type", type)
          .addObject("id", id)
          .addObject("name", reader.require(type.table(), id))
          .addObject(
              "sheets",
              kinds.kinds().stream()
                  .map(part ->
                      PartSheet.of(
                          part, path, parts.of(part, id), part == open ? form : null, words))
                  .toList())
          .addObject("errors", FormErrors.NONE);
    }

    private ModelAndView done(UUID id, Flash said, RedirectAttributes next) {
      next.addFlashAttribute(Flash.ATTRIBUTE, said);
      return new ModelAndView("redirect:" + type.path(id) + "/parts");
    }
  }
}
