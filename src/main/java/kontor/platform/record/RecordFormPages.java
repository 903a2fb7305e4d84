package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.FieldForms;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
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

/** The form: a new record, and all fields of one that is there. */
@Component
class RecordFormPages implements RecordPages {

  private final FieldForms forms;
  private final RecordConflicts conflicts;
  private final RecordReading reading;
  private final RecordReader reader;
  private final FormTokens tokens;
  private final Texts texts;

  RecordFormPages(
      FieldForms forms,
      RecordConflicts conflicts,
      RecordReading reading,
      RecordReader reader,
      FormTokens tokens,
      Texts texts) {
    this.forms = forms;
    this.conflicts = conflicts;
    this.reading = reading;
    this.reader = reader;
    this.tokens = tokens;
    this.texts = texts;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /** What the address names is filled in already. */
    @GetMapping("/new")
    ModelAndView blank(HttpServletRequest request) {
      if (!type.mayChange()) throw new Forbidden();
      var values = FieldForms.typed(type.formColumns(), request.getParameterMap());
      type.proposals().forEach((key, proposal) -> values.replace(key, "", proposal));
      var form = RecordForm.again(type.form(), again(values, FormErrors.NONE), Map.of());
      return page("new", form, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView create(
        HttpServletRequest request,
        @RequestParam(name = "form_token", required = false) @Nullable String token,
        RedirectAttributes next) {
      var typed = FieldForms.typed(type.formColumns(), request.getParameterMap());
      try {
        var location = tokens.once(token, () -> created(typed));
        if (location.equals(type.path())) return RecordPages.outOfSight(type, next);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text("created")));
        return new ModelAndView("redirect:" + location);
      } catch (RuleViolation refused) {
        return refused("new", typed, Map.of(), refused);
      }
    }

    /** Where it is found; what is another's from the start need not be its enterer's to see. */
    private String created(Map<String, String> typed) {
      var id = type.create(read(null, typed));
      return reader.isSeen(type.table(), id) ? type.path(id) : type.path();
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
      var entry = type.get(id);
      if (!type.mayChange()) throw new Forbidden();
      var fields =
          forms.open(type.catalogue(), type.formColumns(), entry.values(), texts.wording());
      return page("edit", RecordForm.open(type.form(), fields), FormErrors.NONE)
          .addObject("id", id)
          .addObject("name", entry.name())
          .addObject("version", entry.version());
    }

    @PostMapping("/{id}")
    ModelAndView change(
        @PathVariable UUID id,
        @RequestParam int version,
        HttpServletRequest request,
        RedirectAttributes next) {
      var typed = SentFields.typed(type.formColumns(), request);
      try {
        var done = type.change(id, version, read(id, typed));
        if (!done.isSeen()) return RecordPages.outOfSight(type, next);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text("changed")));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (RuleViolation refused) {
        var entry = type.get(id);
        var written = written(entry);
        var whole = new LinkedHashMap<>(written);
        whole.putAll(typed);
        return refused("edit", whole, written, refused)
            .addObject("id", id)
            .addObject("name", entry.name())
            .addObject("version", version);
      } catch (Conflict conflict) {
        return conflicts.of(type, id, conflict, typed).page(type, id, type.path(id), type.path(id));
      }
    }

    /** What stands there; of a conflict only some fields are sent. */
    private Map<String, String> written(RecordEntry entry) {
      var written = new LinkedHashMap<String, String>();
      for (var column : type.formColumns())
        written.put(column.key(), forms.written(column, entry.values(), texts.wording()));
      return written;
    }

    private String text(String key) {
      return type.table().text(key);
    }

    private FieldValues read(@Nullable UUID id, Map<String, String> typed) {
      return reading.read(type, id, typed, Notation.ofViewer());
    }

    private List<FormField> again(Map<String, String> typed, FormErrors errors) {
      return forms.again(type.catalogue(), type.formColumns(), typed, errors, texts.wording());
    }

    private ModelAndView refused(
        String page, Map<String, String> typed, Map<String, String> before, RuleViolation refused) {
      var errors = FormErrors.of(refused, texts.wording());
      var form = RecordForm.again(type.form(), again(typed, errors), before);
      var again = page(page, form, errors);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }

    private ModelAndView page(String page, RecordForm form, FormErrors errors) {
      return new ModelAndView("platform/record/" + page)
          .addObject("type", type)
          .addObject("form", form)
          .addObject("errors", errors);
    }
  }
}
