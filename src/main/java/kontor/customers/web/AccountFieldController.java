package kontor.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One fact of the record page, changed where it stands. Without script the whole page comes, with
 * that fact as a field.
 */
@Controller
@RequestMapping("/accounts/{id}/fields/{key}")
class AccountFieldController {

  private final Accounts accounts;
  private final AccountPages pages;
  private final RecordInput input;
  private final FieldForms forms;
  private final Texts texts;

  AccountFieldController(
      Accounts accounts, AccountPages pages, RecordInput input, FieldForms forms, Texts texts) {
    this.accounts = accounts;
    this.pages = pages;
    this.input = input;
    this.forms = forms;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable UUID id,
      @PathVariable String key,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    var column = AccountPages.column(key);
    if (htmx == null) return new ModelAndView("redirect:/accounts/" + id);
    var account = accounts.get(new AccountId(id));
    return new ModelAndView("customers/web/_fact")
        .addObject("fact", Facts.of(account, column, texts.wording()));
  }

  @GetMapping("/edit")
  ModelAndView edit(
      @PathVariable UUID id,
      @PathVariable String key,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    var column = AccountPages.column(key);
    if (htmx == null)
      return new ModelAndView("redirect:/accounts/" + id + "?edit=" + key + "#fact-" + key);
    var account = accounts.get(new AccountId(id));
    return form(id, pages.field(account, column), account.version(), HttpStatus.OK);
  }

  private static ModelAndView form(UUID id, FormField field, int version, HttpStatusCode status) {
    return new ModelAndView("customers/web/_factedit", HttpStatus.valueOf(status.value()))
        .addObject("path", "/accounts/" + id)
        .addObject("field", field)
        .addObject("version", version);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable String key,
      @RequestParam int version,
      HttpServletRequest request,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      RedirectAttributes next) {
    var column = AccountPages.column(key);
    var account = new AccountId(id);
    var typed = FieldForms.typed(List.of(column), request.getParameterMap());
    var before = accounts.get(account);
    try {
      var now =
          accounts.change(
              account,
              version,
              input.read(AccountList.CATALOGUE, typed, Notation.ofViewer(), false));
      var saved = now == version ? null : undoable(id, column, pages.field(before, column), now);
      if (htmx == null) {
        if (saved != null) next.addFlashAttribute(Flash.ATTRIBUTE, saved);
        return new ModelAndView("redirect:/accounts/" + id);
      }
      var shown = new ModelAndView("customers/web/_fact");
      shown.addObject("fact", Facts.of(accounts.get(account), column, texts.wording()));
      return saved == null ? shown : shown.addObject(Flash.ATTRIBUTE, saved);
    } catch (RuleViolation refused) {
      return again(
          id, column, typed, FormErrors.of(refused, texts.wording()), version, htmx != null);
    } catch (Conflict conflict) {
      return conflict(id, before.name(), conflict, typed, htmx != null);
    }
  }

  /** What it was goes back the same way; a change made in between shows as one. */
  private static Flash undoable(UUID id, Column<?> column, FormField before, int version) {
    var value = String.join(",", before.values());
    var action =
        org.springframework.web.util.UriComponentsBuilder.fromPath("/accounts/{id}/fields/{key}")
            .queryParam("version", "{version}")
            .queryParam(column.key(), "{value}")
            .encode()
            .buildAndExpand(id, column.key(), version, value)
            .toUriString();
    return Flash.of("account.fieldChanged").undo(action);
  }

  private ModelAndView again(
      UUID id,
      Column<?> column,
      Map<String, String> typed,
      FormErrors errors,
      int version,
      boolean htmx) {
    var field =
        forms
            .again(AccountList.CATALOGUE, List.of(column), typed, errors, texts.wording())
            .getFirst();
    var other = errors.besides(List.of(field));
    if (field.error() == null && !other.isEmpty()) field = field.error(other.getFirst());
    if (htmx) return form(id, field, version, HttpStatus.UNPROCESSABLE_CONTENT);
    var page = new ModelAndView("customers/web/fieldagain", HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("path", "/accounts/" + id)
        .addObject("field", field)
        .addObject("version", version);
  }

  private ModelAndView conflict(
      UUID id, String name, Conflict conflict, Map<String, String> typed, boolean htmx) {
    var columns = typed.keySet().stream().<Column<?>>map(AccountPages::column).toList();
    var fields =
        forms.again(AccountList.CATALOGUE, columns, typed, FormErrors.NONE, texts.wording());
    var page =
        new ModelAndView(
            "customers/web/" + (htmx ? "_factconflict" : "conflict"), HttpStatus.CONFLICT);
    page.addObject("conflict", forms.asTyped(AccountList.CATALOGUE, conflict, texts.wording()))
        .addObject("fields", fields)
        .addObject("id", id);
    return page.addObject("name", name);
  }
}
