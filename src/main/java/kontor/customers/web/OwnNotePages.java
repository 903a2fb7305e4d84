package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.OwnNotes;
import kontor.customers.Timeline;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.record.RecordPages;
import kontor.platform.record.RecordReader;
import kontor.platform.record.RecordType;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
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

/**
 * One's own notes, changed where they stand and taken back. Without script a page of its own comes.
 */
@Component
class OwnNotePages implements RecordPages {

  private static final String NOTE = "/{id}/notes/{note}";

  private final OwnNotes notes;
  private final Timeline timeline;
  private final RecordReader reader;
  private final Texts texts;

  OwnNotePages(OwnNotes notes, Timeline timeline, RecordReader reader, Texts texts) {
    this.notes = notes;
    this.timeline = timeline;
    this.reader = reader;
    this.texts = texts;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().equals(Accounts.TABLE) ? new Handler(type) : NONE;
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /** As it stands. */
    @GetMapping(NOTE)
    ModelAndView show(
        @PathVariable UUID id,
        @PathVariable UUID note,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      if (htmx == null) return new ModelAndView("redirect:" + type.path(id));
      return entry(id, note);
    }

    private ModelAndView entry(UUID id, UUID note) {
      var entry = timeline.get(new AccountId(id), note);
      return new ModelAndView("customers/web/_entry")
          .addObject("path", type.path(id))
          .addObject("line", TimelineBand.line(entry, texts.wording()));
    }

    @GetMapping(NOTE + "/edit")
    ModelAndView edit(
        @PathVariable UUID id,
        @PathVariable UUID note,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      var entry = timeline.get(new AccountId(id), note);
      if (!entry.own()) throw new Forbidden();
      return form(id, note, entry.version(), entry.text(), FormErrors.NONE, htmx != null);
    }

    private ModelAndView form(
        UUID id, UUID note, int version, String text, FormErrors errors, boolean alone) {
      var form =
          new ModelAndView(alone ? "customers/web/_noteedit" : "customers/web/note")
              .addObject("path", type.path(id))
              .addObject("id", note)
              .addObject("version", version)
              .addObject("text", text)
              .addObject("errors", errors);
      return alone ? form : form.addObject("name", reader.require(type.table(), id));
    }

    /** One that says something else by now is shown beside what was typed, and asked for again. */
    @PostMapping(NOTE)
    ModelAndView change(
        @PathVariable UUID id,
        @PathVariable UUID note,
        @RequestParam int version,
        @RequestParam(defaultValue = "") String text,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
        RedirectAttributes next) {
      try {
        notes.change(new AccountId(id), note, version, text);
      } catch (RuleViolation refused) {
        return refused(id, note, version, text, refused, htmx, HttpStatus.UNPROCESSABLE_CONTENT);
      } catch (Conflict conflict) {
        var now = timeline.get(new AccountId(id), note);
        var other = new RuleViolation("text", "account.note.otherwise", now.text());
        return refused(id, note, now.version(), text, other, htmx, HttpStatus.CONFLICT);
      }
      var said = Flash.of("account.note.changed");
      return htmx == null ? back(id, said, next) : entry(id, note).addObject(Flash.ATTRIBUTE, said);
    }

    private ModelAndView refused(
        UUID id,
        UUID note,
        int version,
        String text,
        RuleViolation why,
        @Nullable String htmx,
        HttpStatus status) {
      var form = form(id, note, version, text, FormErrors.of(why, texts.wording()), htmx != null);
      form.setStatus(status);
      return form;
    }

    /**
     * @param undone whether that it was written is what is taken back
     */
    @PostMapping(NOTE + "/removal")
    ModelAndView takeBack(
        @PathVariable UUID id,
        @PathVariable UUID note,
        @RequestParam(defaultValue = "false") boolean undone,
        RedirectAttributes next) {
      notes.takeBack(new AccountId(id), note);
      var way = type.path(id) + "/notes/" + note + "/restoration";
      return back(
          id,
          undone ? Flash.of("record.undone") : Flash.of("account.note.takenBack").undo(way),
          next);
    }

    @PostMapping(NOTE + "/restoration")
    ModelAndView restore(@PathVariable UUID id, @PathVariable UUID note, RedirectAttributes next) {
      notes.restore(new AccountId(id), note);
      return back(id, Flash.of("record.undone"), next);
    }

    private ModelAndView back(UUID id, Flash said, RedirectAttributes next) {
      next.addFlashAttribute(Flash.ATTRIBUTE, said);
      return new ModelAndView("redirect:" + type.path(id));
    }
  }
}
