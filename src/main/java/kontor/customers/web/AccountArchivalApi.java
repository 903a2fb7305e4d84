package kontor.customers.web;

import java.util.Map;
import java.util.UUID;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.platform.list.JsonFields;
import kontor.platform.record.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An account is put aside and brought back, for programs. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/archival")
class AccountArchivalApi {

  private final Accounts accounts;
  private final AccountType type;

  AccountArchivalApi(Accounts accounts, AccountType type) {
    this.accounts = accounts;
    this.type = type;
  }

  /**
   * @param body with the {@code reason}
   * @param match where the decision holds for one version only: its ETag
   */
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void archive(
      @PathVariable UUID id,
      @RequestBody Map<String, Object> body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    var reason = JsonFields.strings(body, "reason").getOrDefault("reason", "");
    accounts.archive(new AccountId(id), EntityTag.seen(match, type, id), reason);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restore(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    accounts.restore(new AccountId(id), EntityTag.seen(match, type, id));
  }
}
