package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.identity.Audiences;
import kontor.platform.Ids;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.once.FormTokens;
import kontor.platform.record.RecordPages;
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

/** The record page: what is seen there and what is done with the whole of it. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountRecordController {

  private static final RuleViolation OUTDATED = new RuleViolation(null, "account.outdated");

  private final Accounts accounts;
  private final Timeline timeline;
  private final Audiences audiences;
  private final AccountPages pages;
  private final AccountType type;
  private final FormTokens tokens;
  private final Texts texts;

  AccountRecordController(
      Accounts accounts,
      Timeline timeline,
      Audiences audiences,
      AccountPages pages,
      AccountType type,
      FormTokens tokens,
      Texts texts) {
    this.accounts = accounts;
    this.timeline = timeline;
    this.audiences = audiences;
    this.pages = pages;
    this.type = type;
    this.tokens = tokens;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String edit) {
    return page(id, edit, "", FormErrors.NONE, HttpStatus.OK);
  }

  private ModelAndView page(
      UUID id, @Nullable String edit, String note, FormErrors errors, HttpStatus status) {
    return new ModelAndView("customers/web/show", status)
        .addObject("account", pages.of(id, edit))
        .addObject("note", note)
        .addObject("errors", errors);
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(name = "form_token", required = false) @Nullable String token,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    var account = new AccountId(id);
    try {
      var location =
          tokens.once(
              token,
              () -> {
                timeline.note(
                    account, text, audience.isEmpty() ? null : audiences.chosen(audience, null));
                return "/accounts/" + id;
              });
      if (htmx == null) return new ModelAndView("redirect:" + location);
      return fragment(id, "", FormErrors.NONE);
    } catch (RuleViolation refused) {
      var errors = FormErrors.of(refused, texts.wording());
      return htmx == null
          ? page(id, null, text, errors, HttpStatus.UNPROCESSABLE_CONTENT)
          : fragment(id, text, errors);
    }
  }

  private ModelAndView fragment(UUID id, String note, FormErrors errors) {
    return new ModelAndView("customers/web/_timeline")
        .addObject("account", pages.of(id, null))
        .addObject("note", note)
        .addObject("errors", errors);
  }

  @GetMapping("/timeline")
  String earlier(@PathVariable UUID id, @RequestParam String before, Model model) {
    var account = accounts.get(new AccountId(id));
    var entries = timeline.of(account.id(), Ids.parse(before).orElseThrow(NotFound::new));
    model.addAttribute("entries", entries);
    model.addAttribute(
        "earlier",
        entries.size() < Timeline.SCREEN
            ? null
            : "/accounts/" + id + "/timeline?before=" + entries.getLast().id());
    return "customers/web/_entries";
  }

  @PostMapping("/verification")
  ModelAndView verify(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      RedirectAttributes next) {
    try {
      accounts.verify(new AccountId(id), version);
      next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.verified"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (Conflict changed) {
      return again(id);
    }
  }

  /** The page as it is now, for another look before it is decided. */
  private ModelAndView again(UUID id) {
    return page(id, null, "", FormErrors.NONE, HttpStatus.CONFLICT).addObject("outdated", true);
  }

  @PostMapping("/archival")
  ModelAndView archive(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      accounts.archive(new AccountId(id), version, reason);
      next.addFlashAttribute(
          Flash.ATTRIBUTE,
          Flash.of("account.archivedNow").undo("/accounts/" + id + "/restoration"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (RuleViolation refused) {
      return archival(id, reason, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Conflict changed) {
      return archival(id, reason, OUTDATED, HttpStatus.CONFLICT);
    }
  }

  private ModelAndView archival(UUID id, String reason, RuleViolation why, HttpStatus status) {
    var page = archival(id).addObject("reason", reason);
    page.setStatus(status);
    return page.addObject("errors", FormErrors.of(why, texts.wording()));
  }

  @GetMapping("/archival")
  ModelAndView archival(@PathVariable UUID id) {
    return new ModelAndView("customers/web/archival")
        .addObject("account", accounts.get(new AccountId(id)))
        .addObject("reason", "")
        .addObject("errors", FormErrors.NONE);
  }

  @PostMapping("/restoration")
  ModelAndView restore(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      RedirectAttributes next) {
    try {
      accounts.restore(new AccountId(id), version);
      next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.restored"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (Conflict changed) {
      return again(id);
    }
  }

  @GetMapping("/audience")
  ModelAndView whoMaySee(@PathVariable UUID id) {
    var account = accounts.get(new AccountId(id));
    return new ModelAndView("customers/web/audience")
        .addObject("account", account)
        .addObject("whoMaySee", audiences.explain(account.audience()))
        .addObject("mayChange", Accounts.mayChange());
  }

  @PostMapping("/audience")
  ModelAndView confine(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "") String audience,
      RedirectAttributes next) {
    try {
      if (!accounts.confine(new AccountId(id), version, audience))
        return RecordPages.outOfSight(type, next);
      next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.confined"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (Conflict changed) {
      var page = whoMaySee(id).addObject("outdated", true);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }
}
