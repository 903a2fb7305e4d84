package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One fact of the record page, a column or a group of them, changed where it stands. Without script
 * the whole page comes, with that fact as a field.
 */
@Component
class RecordFieldPages implements RecordPages {

  private final RecordFields fields;
  private final RecordConflicts conflicts;
  private final FieldForms forms;
  private final Texts texts;

  RecordFieldPages(RecordFields fields, RecordConflicts conflicts, FieldForms forms, Texts texts) {
    this.fields = fields;
    this.conflicts = conflicts;
    this.forms = forms;
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

    @GetMapping("/{id}/fields/{key}")
    ModelAndView show(
        @PathVariable UUID id,
        @PathVariable String key,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      var columns = type.editedWith(key);
      if (htmx == null) return new ModelAndView("redirect:" + type.path(id));
      return shown(type.fact(type.get(id), columns.getFirst(), texts.wording()));
    }

    private ModelAndView shown(Fact fact) {
      return new ModelAndView("platform/record/_fact").addObject("fact", fact);
    }

    @GetMapping("/{id}/fields/{key}/edit")
    ModelAndView edit(
        @PathVariable UUID id,
        @PathVariable String key,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      var columns = type.editedWith(key);
      if (htmx == null)
        return new ModelAndView("redirect:" + type.path(id) + "?edit=" + key + "#fact-" + key);
      var entry = type.get(id);
      for (var column : columns) if (!type.mayChange(entry, column)) throw new Forbidden();
      var asked = forms.open(type.catalogue(), columns, entry.values(), texts.wording());
      return form("_factedit", id, key, asked, entry.version(), HttpStatus.OK);
    }

    private ModelAndView form(
        String template,
        UUID id,
        String key,
        List<FormField> asked,
        int version,
        HttpStatus status) {
      return new ModelAndView("platform/record/" + template, status)
          .addObject("path", type.path(id))
          .addObject("name", key)
          .addObject("fields", asked)
          .addObject("version", version);
    }

    @PostMapping("/{id}/fields/{key}")
    ModelAndView change(
        @PathVariable UUID id,
        @PathVariable String key,
        @RequestParam int version,
        @RequestParam(defaultValue = "false") boolean undone,
        HttpServletRequest request,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
        RedirectAttributes next) {
      var columns = type.editedWith(key);
      var typed = SentFields.typed(columns, request);
      try {
        var saved = fields.save(type, id, columns, version, typed, htmx != null);
        if (!saved.isSeen()) return RecordPages.outOfSight(type, next);
        var said = said(id, key, saved, undone);
        if (saved.fact() == null) {
          if (said != null) next.addFlashAttribute(Flash.ATTRIBUTE, said);
          return new ModelAndView("redirect:" + type.path(id));
        }
        var shown = shown(saved.fact());
        return said == null ? shown : shown.addObject(Flash.ATTRIBUTE, said);
      } catch (RuleViolation refused) {
        var errors = FormErrors.of(refused, texts.wording());
        var asked = again(columns, typed, errors);
        return form(
            htmx == null ? "fieldagain" : "_factedit",
            id,
            key,
            asked,
            version,
            HttpStatus.UNPROCESSABLE_CONTENT);
      } catch (Conflict conflict) {
        return conflict(id, key, conflict, typed, htmx != null);
      }
    }

    /** What it was goes back the same way; a change made in between shows as one. */
    private @Nullable Flash said(UUID id, String key, RecordFields.Saved saved, boolean undone) {
      var before = saved.before();
      if (before == null) return null;
      if (undone) return Flash.of("record.undone");
      if (!saved.isHis()) return Flash.of("record.saved");
      var action =
          UriComponentsBuilder.fromPath(type.path() + "/{id}/fields/{key}")
              .queryParam("undone", true)
              .queryParam("version", saved.version());
      var values = new ArrayList<Object>(List.of(id, key));
      before.forEach((column, value) -> {
        action.queryParam(column, "{value}");
        values.add(value);
      });
      return Flash.of("record.saved")
          .undo(action.encode().buildAndExpand(values.toArray()).toUriString());
    }

    /** What is wrong elsewhere is said at the first of them. */
    private List<FormField> again(
        List<Column<?>> columns, Map<String, String> typed, FormErrors errors) {
      var asked =
          new ArrayList<>(forms.again(type.catalogue(), columns, typed, errors, texts.wording()));
      var first = asked.getFirst();
      var other = errors.besides(asked);
      if (first.error() == null && !other.isEmpty()) asked.set(0, first.error(other.getFirst()));
      return asked;
    }

    private ModelAndView conflict(
        UUID id, String key, Conflict conflict, Map<String, String> typed, boolean htmx) {
      var shown = conflicts.of(type, id, conflict, typed);
      if (!htmx) return shown.page(type, id, type.path(id) + "/fields/" + key, type.path(id));
      return new ModelAndView("platform/record/_factconflict", HttpStatus.CONFLICT)
          .addObject("type", type)
          .addObject("conflict", shown.form())
          .addObject("besides", shown.besides())
          .addObject("id", id)
          .addObject("field", key);
    }
  }
}
