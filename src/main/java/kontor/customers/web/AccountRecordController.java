package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.identity.Audiences;
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

/** The record page: what is seen there and what is done with the whole of it. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountRecordController {

  private final Accounts accounts;
  private final Timeline timeline;
  private final Audiences audiences;
  private final AccountPages pages;
  private final FormTokens tokens;
  private final Texts texts;

  AccountRecordController(
      Accounts accounts,
      Timeline timeline,
      Audiences audiences,
      AccountPages pages,
      FormTokens tokens,
      Texts texts) {
    this.accounts = accounts;
    this.timeline = timeline;
    this.audiences = audiences;
    this.pages = pages;
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
  String verify(@PathVariable UUID id, RedirectAttributes next) {
    accounts.verify(new AccountId(id));
    next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.verified"));
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/archival")
  ModelAndView archive(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      accounts.archive(new AccountId(id), reason);
      next.addFlashAttribute(
          Flash.ATTRIBUTE,
          Flash.of("account.archivedNow").undo("/accounts/" + id + "/restoration"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (RuleViolation refused) {
      var page = archival(id).addObject("errors", FormErrors.of(refused, texts.wording()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @GetMapping("/archival")
  ModelAndView archival(@PathVariable UUID id) {
    return new ModelAndView("customers/web/archival")
        .addObject("account", accounts.get(new AccountId(id)))
        .addObject("errors", FormErrors.NONE);
  }

  @PostMapping("/restoration")
  String restore(@PathVariable UUID id, RedirectAttributes next) {
    accounts.restore(new AccountId(id));
    next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.restored"));
    return "redirect:/accounts/" + id;
  }

  @GetMapping("/audience")
  String whoMaySee(@PathVariable UUID id, Model model) {
    var account = accounts.get(new AccountId(id));
    model.addAttribute("account", account);
    model.addAttribute("whoMaySee", audiences.explain(account.audience()));
    model.addAttribute("mayChange", Accounts.mayChange());
    return "customers/web/audience";
  }

  @PostMapping("/audience")
  String confine(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String audience,
      RedirectAttributes next) {
    var account = new AccountId(id);
    accounts.confine(account, audience);
    next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.confined"));
    return "redirect:/accounts/" + id;
  }
}
