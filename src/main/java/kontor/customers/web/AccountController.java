package kontor.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.FieldForms;
import kontor.platform.list.FieldValues;
import kontor.platform.list.ListRequest;
import kontor.platform.list.ListState;
import kontor.platform.list.ListTable;
import kontor.platform.list.ListTables;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordLists;
import kontor.platform.once.FormTokens;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/accounts")
class AccountController {

  private final Accounts accounts;
  private final ListTables tables;
  private final FieldForms forms;
  private final RecordInput input;
  private final FormTokens tokens;
  private final Texts texts;

  AccountController(
      Accounts accounts,
      ListTables tables,
      FieldForms forms,
      RecordInput input,
      FormTokens tokens,
      Texts texts) {
    this.accounts = accounts;
    this.tables = tables;
    this.forms = forms;
    this.input = input;
    this.tokens = tokens;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView index(HttpServletRequest request) {
    var parameters = request.getParameterMap();
    if (parameters.isEmpty()) parameters = Map.of("view", new String[] {viewToBegin()});
    var asked = ListRequest.of(AccountList.CATALOGUE, parameters);
    if (!asked.settled()) return new ModelAndView("redirect:/accounts" + asked.state().query());
    return new ModelAndView("customers/web/index", Map.of("table", table(asked)));
  }

  /** Whoever leads customers begins with his own. */
  private static String viewToBegin() {
    return Viewer.required().hasAnyOf(Role.MANAGER) ? "mine" : "all";
  }

  private ListTable table(ListRequest asked) {
    try {
      return tables.of(asked, accounts::list, "/accounts");
    } catch (RuleViolation refused) {
      return tables.refused(asked, refused, "/accounts");
    }
  }

  /** Comes after the page, which does not wait for it. */
  @GetMapping("/count")
  String count(HttpServletRequest request, Model model) {
    var count = counted(ListState.of(AccountList.CATALOGUE, request.getParameterMap()));
    model.addAttribute("count", Math.min(count, RecordLists.COUNTED));
    model.addAttribute("more", count > RecordLists.COUNTED);
    return "customers/web/_count";
  }

  /** What takes too long to count is many; why a condition makes no sense the list says. */
  private int counted(ListState state) {
    try {
      return accounts.count(state);
    } catch (RuleViolation refused) {
      return RecordLists.COUNTED + 1;
    }
  }

  @GetMapping("/new")
  String blank(Model model, HttpServletRequest request) {
    if (!AccountPages.mayChange()) throw new Forbidden();
    var columns = AccountForm.columns();
    var values = FieldForms.typed(columns, request.getParameterMap());
    values.replace("kinds", "", "prospect");
    values.replace("owner", "", Viewer.required().userId().map(UUID::toString).orElse(""));
    return form(
        forms.again(AccountList.CATALOGUE, columns, values, FormErrors.NONE, texts.wording()),
        FormErrors.NONE,
        model);
  }

  private static String form(List<FormField> fields, FormErrors errors, Model model) {
    model.addAttribute("form", AccountForm.of(fields));
    model.addAttribute("errors", errors);
    return "customers/web/new";
  }

  @PostMapping
  ModelAndView create(
      HttpServletRequest request,
      @RequestParam(name = "form_token", required = false) @Nullable String token,
      RedirectAttributes next) {
    var typed = FieldForms.typed(AccountForm.columns(), request.getParameterMap());
    try {
      var location =
          tokens.once(
              token, () -> "/accounts/" + accounts.create(new AccountDraft(read(typed, true))));
      next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.created"));
      return new ModelAndView("redirect:" + location);
    } catch (RuleViolation refused) {
      return again("customers/web/new", typed, refused, Map.of());
    }
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable UUID id, Model model) {
    var account = accounts.get(new AccountId(id));
    var fields =
        forms.open(AccountList.CATALOGUE, AccountForm.columns(), account.values(), texts.wording());
    model.addAttribute("form", AccountForm.of(fields));
    model.addAttribute("errors", FormErrors.NONE);
    model.addAttribute("id", id);
    model.addAttribute("name", account.name());
    model.addAttribute("version", account.version());
    return "customers/web/edit";
  }

  @PostMapping("/{id}")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam int version,
      HttpServletRequest request,
      RedirectAttributes next) {
    var typed = FieldForms.typed(AccountForm.columns(), request.getParameterMap());
    var account = new AccountId(id);
    try {
      accounts.change(account, version, read(typed, false));
      next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("account.changed"));
      return new ModelAndView("redirect:/accounts/" + id);
    } catch (RuleViolation refused) {
      var name = accounts.get(account).name();
      return again(
          "customers/web/edit", typed, refused, Map.of("id", id, "name", name, "version", version));
    } catch (Conflict conflict) {
      var fields =
          forms.again(
              AccountList.CATALOGUE,
              AccountForm.columns(),
              typed,
              FormErrors.NONE,
              texts.wording());
      var page = new ModelAndView("customers/web/conflict", HttpStatus.CONFLICT);
      page.addObject("conflict", forms.asTyped(AccountList.CATALOGUE, conflict, texts.wording()))
          .addObject("fields", fields)
          .addObject("id", id);
      return page.addObject("name", accounts.get(account).name());
    }
  }

  private FieldValues read(Map<String, String> typed, boolean whole) {
    return input.read(AccountList.CATALOGUE, typed, Notation.ofViewer(), whole);
  }

  private ModelAndView again(
      String view, Map<String, String> typed, RuleViolation refused, Map<String, ?> more) {
    var errors = FormErrors.of(refused, texts.wording());
    var fields =
        forms.again(AccountList.CATALOGUE, AccountForm.columns(), typed, errors, texts.wording());
    var page = new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("form", AccountForm.of(fields))
        .addObject("errors", errors)
        .addAllObjects(more);
  }
}
