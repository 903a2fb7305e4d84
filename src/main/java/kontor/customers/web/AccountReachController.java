package kontor.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.AccountReach;
import kontor.customers.Accounts;
import kontor.customers.AddressList;
import kontor.customers.ChannelList;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Column;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Further addresses of an account, and further ways to reach it. */
@Controller
@RequestMapping("/accounts/{id}/reach")
class AccountReachController {

  private final Accounts accounts;
  private final AccountReach reach;
  private final RecordInput input;
  private final FieldForms forms;
  private final FormTokens tokens;
  private final Texts texts;

  AccountReachController(
      Accounts accounts,
      AccountReach reach,
      RecordInput input,
      FieldForms forms,
      FormTokens tokens,
      Texts texts) {
    this.accounts = accounts;
    this.reach = reach;
    this.input = input;
    this.forms = forms;
    this.tokens = tokens;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id) {
    return page(
        id,
        blank(ChannelList.CATALOGUE),
        blank(AddressList.CATALOGUE),
        FormErrors.NONE,
        HttpStatus.OK);
  }

  private List<FormField> blank(Catalogue catalogue) {
    return forms.open(
        catalogue, catalogue.columns(Column.Use.EDIT), FieldValues.none(), texts.wording());
  }

  private ModelAndView page(
      UUID id,
      List<FormField> channel,
      List<FormField> address,
      FormErrors errors,
      HttpStatus status) {
    return new ModelAndView("customers/web/reach", status)
        .addObject("account", accounts.get(new AccountId(id)))
        .addObject("channel", channel)
        .addObject("address", address)
        .addObject("errors", errors);
  }

  @PostMapping("/channels")
  ModelAndView addChannel(
      @PathVariable UUID id,
      HttpServletRequest request,
      @RequestParam(name = "form_token", required = false) @Nullable String token,
      RedirectAttributes next) {
    var typed = typed(ChannelList.CATALOGUE, request);
    try {
      tokens.once(
          token,
          () -> id + "/" + reach.addChannel(new AccountId(id), read(ChannelList.CATALOGUE, typed)));
      return back(id, "account.reach.added", next);
    } catch (RuleViolation refused) {
      var errors = FormErrors.of(refused, texts.wording());
      var again = again(ChannelList.CATALOGUE, typed, errors);
      return page(
          id, again, blank(AddressList.CATALOGUE), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/addresses")
  ModelAndView addAddress(
      @PathVariable UUID id,
      HttpServletRequest request,
      @RequestParam(name = "form_token", required = false) @Nullable String token,
      RedirectAttributes next) {
    var typed = typed(AddressList.CATALOGUE, request);
    try {
      tokens.once(
          token,
          () -> id + "/" + reach.addAddress(new AccountId(id), read(AddressList.CATALOGUE, typed)));
      return back(id, "account.reach.added", next);
    } catch (RuleViolation refused) {
      var errors = FormErrors.of(refused, texts.wording());
      var again = again(AddressList.CATALOGUE, typed, errors);
      return page(
          id, blank(ChannelList.CATALOGUE), again, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static Map<String, String> typed(Catalogue catalogue, HttpServletRequest request) {
    return FieldForms.typed(catalogue.columns(Column.Use.EDIT), request.getParameterMap());
  }

  private FieldValues read(Catalogue catalogue, Map<String, String> typed) {
    return input.read(catalogue, typed, Notation.ofViewer(), true);
  }

  private List<FormField> again(Catalogue catalogue, Map<String, String> typed, FormErrors errors) {
    return forms.again(
        catalogue, catalogue.columns(Column.Use.EDIT), typed, errors, texts.wording());
  }

  @PostMapping("/channels/{channel}/removal")
  ModelAndView removeChannel(
      @PathVariable UUID id, @PathVariable UUID channel, RedirectAttributes next) {
    reach.removeChannel(new AccountId(id), channel);
    return back(id, "account.reach.removed", next);
  }

  @PostMapping("/addresses/{address}/removal")
  ModelAndView removeAddress(
      @PathVariable UUID id, @PathVariable UUID address, RedirectAttributes next) {
    reach.removeAddress(new AccountId(id), address);
    return back(id, "account.reach.removed", next);
  }

  private static ModelAndView back(UUID id, String done, RedirectAttributes next) {
    next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(done));
    return new ModelAndView("redirect:/accounts/" + id + "/reach");
  }
}
