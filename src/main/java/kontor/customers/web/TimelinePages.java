package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.platform.Ids;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.once.FormTokens;
import kontor.platform.record.RecordPages;
import kontor.platform.record.RecordReader;
import kontor.platform.record.RecordShow;
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

/** The notes on an account's page, written there and read further back. */
@Component
class TimelinePages implements RecordPages {

  private final RecordReader reader;
  private final Timeline timeline;
  private final RecordShow show;
  private final FormTokens tokens;
  private final Texts texts;

  TimelinePages(
      RecordReader reader, Timeline timeline, RecordShow show, FormTokens tokens, Texts texts) {
    this.reader = reader;
    this.timeline = timeline;
    this.show = show;
    this.tokens = tokens;
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

    @PostMapping("/{id}/notes")
    ModelAndView note(
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "") String audience,
        @RequestParam(name = "form_token", required = false) @Nullable String token,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
        RedirectAttributes next) {
      try {
        var note =
            tokens.once(
                token,
                () ->
                    timeline
                        .note(new AccountId(id), text, audience.isEmpty() ? null : audience)
                        .toString());
        var said =
            Flash.of("account.note.saved")
                .undo(type.path(id) + "/notes/" + note + "/removal?undone=true");
        if (htmx != null)
          return fragment(id, NoteDraft.EMPTY, HttpStatus.OK).addObject(Flash.ATTRIBUTE, said);
        next.addFlashAttribute(Flash.ATTRIBUTE, said);
        return new ModelAndView("redirect:" + type.path(id));
      } catch (RuleViolation refused) {
        var note = new NoteDraft(text, audience, FormErrors.of(refused, texts.wording()));
        return htmx == null
            ? page(id, note, HttpStatus.UNPROCESSABLE_CONTENT)
            : fragment(id, note, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    }

    private ModelAndView page(UUID id, NoteDraft note, HttpStatus status) {
      var page = show.of(type, id).addObject("note", note);
      page.setStatus(status);
      return page;
    }

    private ModelAndView fragment(UUID id, NoteDraft note, HttpStatus status) {
      var fragment = page(id, note, status);
      fragment.setViewName("customers/web/_timeline");
      return fragment;
    }

    /**
     * @param before the last entry that was shown
     * @param band that it stands in
     */
    @GetMapping("/{id}/timeline")
    ModelAndView earlier(
        @PathVariable UUID id,
        @RequestParam String before,
        @RequestParam(required = false) @Nullable String band) {
      reader.require(type.table(), id);
      var entries = timeline.of(new AccountId(id), Ids.parse(before).orElseThrow(NotFound::new));
      var bands = TimelineBand.of(entries, band, texts.wording());
      return new ModelAndView("customers/web/_entries")
          .addObject("path", type.path(id))
          .addObject("bands", bands)
          .addObject("earlier", AccountPage.earlier(type.path(id), bands));
    }
  }
}
