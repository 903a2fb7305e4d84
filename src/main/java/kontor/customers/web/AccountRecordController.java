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
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record page, and the notes written there. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountRecordController {

  private final Accounts accounts;
  private final Timeline timeline;
  private final AccountPages pages;
  private final FormTokens tokens;
  private final Texts texts;

  AccountRecordController(
      Accounts accounts, Timeline timeline, AccountPages pages, FormTokens tokens, Texts texts) {
    this.accounts = accounts;
    this.timeline = timeline;
    this.pages = pages;
    this.tokens = tokens;
    this.texts = texts;
  }

  /**
   * @param edit key of the column that is edited in its place
   * @param outdated whether what was decided came too late
   */
  @GetMapping
  ModelAndView show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String edit,
      @RequestParam(defaultValue = "false") boolean outdated) {
    return page(id, edit, NoteDraft.EMPTY, HttpStatus.OK).addObject("outdated", outdated);
  }

  private ModelAndView page(UUID id, @Nullable String edit, NoteDraft note, HttpStatus status) {
    return new ModelAndView("customers/web/show", status)
        .addObject("account", pages.of(id, edit))
        .addObject("note", note);
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(name = "form_token", required = false) @Nullable String token,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      RedirectAttributes next) {
    var account = new AccountId(id);
    try {
      var note =
          tokens.once(
              token,
              () -> timeline.note(account, text, audience.isEmpty() ? null : audience).toString());
      var said =
          Flash.of("account.note.saved")
              .undo("/accounts/%s/notes/%s/removal?undone=true".formatted(id, note));
      if (htmx != null)
        return fragment(id, NoteDraft.EMPTY, HttpStatus.OK).addObject(Flash.ATTRIBUTE, said);
      next.addFlashAttribute(Flash.ATTRIBUTE, said);
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (RuleViolation refused) {
      var note = new NoteDraft(text, audience, FormErrors.of(refused, texts.wording()));
      return htmx == null
          ? page(id, null, note, HttpStatus.UNPROCESSABLE_CONTENT)
          : fragment(id, note, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private ModelAndView fragment(UUID id, NoteDraft note, HttpStatus status) {
    return new ModelAndView("customers/web/_timeline", status)
        .addObject("account", pages.of(id, null))
        .addObject("note", note);
  }

  /**
   * @param before the last entry that was shown
   * @param band that it stands in
   */
  @GetMapping("/timeline")
  String earlier(
      @PathVariable UUID id,
      @RequestParam String before,
      @RequestParam(required = false) @Nullable String band,
      Model model) {
    var account = accounts.get(new AccountId(id));
    var entries = timeline.of(account.id(), Ids.parse(before).orElseThrow(NotFound::new));
    var bands = TimelineBand.of(entries, band, texts.wording());
    model.addAttribute("path", "/accounts/" + id);
    model.addAttribute("bands", bands);
    model.addAttribute("earlier", AccountPage.earlier("/accounts/" + id, bands));
    return "customers/web/_entries";
  }
}
