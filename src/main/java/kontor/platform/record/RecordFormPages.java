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

/** The form: a new record, and all fields of one that is there. */
@Component
class RecordFormPages implements RecordPages {

  private final FieldForms forms;
  private final RecordConflicts conflicts;
  private final RecordInput input;
  private final FormTokens tokens;
  private final Texts texts;

  RecordFormPages(
      FieldForms forms,
      RecordConflicts conflicts,
      RecordInput input,
      FormTokens tokens,
      Texts texts) {
    this.forms = forms;
    this.conflicts = conflicts;
    this.input = input;
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
      return form("new", again(values, FormErrors.NONE), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView create(
        HttpServletRequest request,
        @RequestParam(name = "form_token", required = false) @Nullable String token,
        RedirectAttributes next) {
      var typed = FieldForms.typed(type.formColumns(), request.getParameterMap());
      try {
        var location = tokens.once(token, () -> type.path(type.create(read(typed, true))));
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text("created")));
        return new ModelAndView("redirect:" + location);
      } catch (RuleViolation refused) {
        return refused("new", typed, refused);
      }
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
      var entry = type.get(id);
      var fields =
          forms.open(type.catalogue(), type.formColumns(), entry.values(), texts.wording());
      return form("edit", fields, FormErrors.NONE)
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
        var done = type.change(id, version, read(typed, false));
        if (!done.isSeen()) return RecordPages.outOfSight(type, next);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text("changed")));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (RuleViolation refused) {
        var entry = type.get(id);
        return refused("edit", whole(typed, entry), refused)
            .addObject("id", id)
            .addObject("name", entry.name())
            .addObject("version", version);
      } catch (Conflict conflict) {
        var shown = conflicts.of(type, id, conflict, typed);
        return new ModelAndView("platform/record/conflict", HttpStatus.CONFLICT)
            .addObject("type", type)
            .addObject("conflict", shown.form())
            .addObject("id", id)
            .addObject("name", shown.name());
      }
    }

    /** Of a conflict only some fields were sent; in the others stands what is there. */
    private Map<String, String> whole(Map<String, String> typed, RecordEntry entry) {
      var whole = new LinkedHashMap<>(typed);
      for (var column : type.formColumns())
        if (!whole.containsKey(column.key()))
          whole.put(column.key(), forms.written(column, entry.values(), texts.wording()));
      return whole;
    }

    private String text(String key) {
      return type.catalogue().name() + "." + key;
    }

    private FieldValues read(Map<String, String> typed, boolean whole) {
      return input.read(type.catalogue(), typed, Notation.ofViewer(), whole);
    }

    private List<FormField> again(Map<String, String> typed, FormErrors errors) {
      return forms.again(type.catalogue(), type.formColumns(), typed, errors, texts.wording());
    }

    private ModelAndView refused(String page, Map<String, String> typed, RuleViolation refused) {
      var errors = FormErrors.of(refused, texts.wording());
      var again = form(page, again(typed, errors), errors);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }

    private ModelAndView form(String page, List<FormField> fields, FormErrors errors) {
      return new ModelAndView("platform/record/" + page)
          .addObject("type", type)
          .addObject("form", RecordForm.of(type.form(), fields))
          .addObject("errors", errors);
    }
  }
}
