package kontor.customers.web;

import java.util.UUID;
import kontor.customers.AccountList;
import kontor.history.History;
import kontor.history.HistoryPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}/history")
class AccountHistoryApi {

  private final History history;

  AccountHistoryApi(History history) {
    this.history = history;
  }

  /**
   * Newest first; {@code earlier} of the answer, sent as {@code before}, asks for what came before.
   */
  @GetMapping
  HistoryPage index(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String before) {
    return history.of(AccountList.CATALOGUE, id, before);
  }
}
