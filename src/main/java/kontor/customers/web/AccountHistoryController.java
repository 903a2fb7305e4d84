package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done to an account: a page of its own, and a part for the account's page. */
@Controller
@RequestMapping("/accounts/{id}/history")
class AccountHistoryController {

  private final Accounts accounts;
  private final History history;

  AccountHistoryController(Accounts accounts, History history) {
    this.accounts = accounts;
    this.history = history;
  }

  @GetMapping
  String index(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String before,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    model.addAttribute("history", history.of(AccountList.CATALOGUE, id, before));
    model.addAttribute("address", "/accounts/" + id + "/history");
    model.addAttribute("records", "/accounts");
    if (htmx != null) return "history/_entries";
    model.addAttribute("account", accounts.get(new AccountId(id)));
    return "customers/web/history";
  }
}
