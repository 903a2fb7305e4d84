package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
 * One fact of the record page, changed where it stands. Without script the whole page comes, with
 * that fact as a field.
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
      var column = type.edited(key);
      if (htmx == null) return new ModelAndView("redirect:" + type.path(id));
      return shown(type.fact(type.get(id), column, texts.wording()));
    }

    private ModelAndView shown(Fact fact) {
      return new ModelAndView("platform/record/_fact").addObject("fact", fact);
    }

    @GetMapping("/{id}/fields/{key}/edit")
    ModelAndView edit(
        @PathVariable UUID id,
        @PathVariable String key,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      var column = type.edited(key);
      if (htmx == null)
        return new ModelAndView("redirect:" + type.path(id) + "?edit=" + key + "#fact-" + key);
      var entry = type.get(id);
      return form(id, field(entry, column), entry.version(), HttpStatus.OK);
    }

    private FormField field(RecordEntry entry, Column<?> column) {
      return forms
          .open(type.catalogue(), List.of(column), entry.values(), texts.wording())
          .getFirst();
    }

    private ModelAndView form(UUID id, FormField field, int version, HttpStatusCode status) {
      return new ModelAndView("platform/record/_factedit", HttpStatus.valueOf(status.value()))
          .addObject("path", type.path(id))
          .addObject("field", field)
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
      var column = type.edited(key);
      var typed = SentFields.typed(List.of(column), request);
      try {
        var saved = fields.save(type, id, column, version, typed, htmx != null);
        if (!saved.isSeen()) return RecordPages.outOfSight(type, next);
        var said = saved.before() == null ? null : said(id, column, saved, undone);
        if (saved.fact() == null) {
          if (said != null) next.addFlashAttribute(Flash.ATTRIBUTE, said);
          return new ModelAndView("redirect:" + type.path(id));
        }
        var shown = shown(saved.fact());
        return said == null ? shown : shown.addObject(Flash.ATTRIBUTE, said);
      } catch (RuleViolation refused) {
        var errors = FormErrors.of(refused, texts.wording());
        return again(id, column, typed, errors, version, htmx != null);
      } catch (Conflict conflict) {
        return conflict(id, column, conflict, typed, htmx != null);
      }
    }

    /** What it was goes back the same way; a change made in between shows as one. */
    private Flash said(UUID id, Column<?> column, RecordFields.Saved saved, boolean undone) {
      if (undone) return Flash.of("record.undone");
      if (!saved.isHis()) return Flash.of("record.saved");
      var action =
          UriComponentsBuilder.fromPath(type.path() + "/{id}/fields/{key}")
              .queryParam("undone", true)
              .queryParam("version", "{version}")
              .queryParam(column.key(), "{value}")
              .encode()
              .buildAndExpand(id, column.key(), saved.version(), saved.before())
              .toUriString();
      return Flash.of("record.saved").undo(action);
    }

    private ModelAndView again(
        UUID id,
        Column<?> column,
        Map<String, String> typed,
        FormErrors errors,
        int version,
        boolean htmx) {
      var field =
          forms.again(type.catalogue(), List.of(column), typed, errors, texts.wording()).getFirst();
      var other = errors.besides(List.of(field));
      if (field.error() == null && !other.isEmpty()) field = field.error(other.getFirst());
      if (htmx) return form(id, field, version, HttpStatus.UNPROCESSABLE_CONTENT);
      return new ModelAndView("platform/record/fieldagain", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("path", type.path(id))
          .addObject("field", field)
          .addObject("version", version);
    }

    private ModelAndView conflict(
        UUID id, Column<?> column, Conflict conflict, Map<String, String> typed, boolean htmx) {
      var shown = conflicts.of(type, id, conflict, typed);
      return new ModelAndView(
              "platform/record/" + (htmx ? "_factconflict" : "conflict"), HttpStatus.CONFLICT)
          .addObject("type", type)
          .addObject("conflict", shown.form())
          .addObject("id", id)
          .addObject("name", shown.name())
          .addObject("field", column.key());
    }
  }
}
