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
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
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

  private final RecordInput input;
  private final FieldForms forms;
  private final Texts texts;

  RecordFieldPages(RecordInput input, FieldForms forms, Texts texts) {
    this.input = input;
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
      return fact(type.get(id), column);
    }

    private ModelAndView fact(RecordEntry entry, Column<?> column) {
      return new ModelAndView("platform/record/_fact")
          .addObject("fact", type.fact(entry, column, texts.wording()));
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
        HttpServletRequest request,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
        RedirectAttributes next) {
      var column = type.edited(key);
      var typed = FieldForms.typed(List.of(column), request.getParameterMap());
      var before = type.get(id);
      try {
        var now =
            type.change(
                id, version, input.read(type.catalogue(), typed, Notation.ofViewer(), false));
        var saved = now == version ? null : undoable(id, column, field(before, column), now);
        if (htmx == null) {
          if (saved != null) next.addFlashAttribute(Flash.ATTRIBUTE, saved);
          return new ModelAndView("redirect:" + type.path(id));
        }
        var shown = fact(type.get(id), column);
        return saved == null ? shown : shown.addObject(Flash.ATTRIBUTE, saved);
      } catch (RuleViolation refused) {
        var errors = FormErrors.of(refused, texts.wording());
        return again(id, column, typed, errors, version, htmx != null);
      } catch (Conflict conflict) {
        return conflict(id, before.name(), conflict, typed, htmx != null);
      }
    }

    /** What it was goes back the same way; a change made in between shows as one. */
    private Flash undoable(UUID id, Column<?> column, FormField before, int version) {
      var action =
          UriComponentsBuilder.fromPath(type.path() + "/{id}/fields/{key}")
              .queryParam("version", "{version}")
              .queryParam(column.key(), "{value}")
              .encode()
              .buildAndExpand(id, column.key(), version, String.join(",", before.values()))
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
        UUID id, String name, Conflict conflict, Map<String, String> typed, boolean htmx) {
      var columns = typed.keySet().stream().<Column<?>>map(type::edited).toList();
      var fields = forms.again(type.catalogue(), columns, typed, FormErrors.NONE, texts.wording());
      return new ModelAndView(
              "platform/record/" + (htmx ? "_factconflict" : "conflict"), HttpStatus.CONFLICT)
          .addObject("type", type)
          .addObject("conflict", forms.asTyped(type.catalogue(), conflict, texts.wording()))
          .addObject("fields", fields)
          .addObject("id", id)
          .addObject("name", name);
    }
  }
}
