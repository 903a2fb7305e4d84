package kontor.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.JsonFields;
import kontor.platform.list.ListState;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.once.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts for programs: the same words as the list's address and the form's fields, the same
 * rules, the same rights.
 */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountApi {

  /** A screen of the list; the next one is at {@code ?after=next}. */
  record Screen(
      List<Map<String, Object>> items, @Nullable String previous, @Nullable String next) {}

  /** An ETag of ours; weak where something on the way compressed the answer (RFC 9110, 8.8.3). */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]{1,8})?\"");

  private final Accounts accounts;
  private final RecordInput input;
  private final IdempotencyKeys keys;

  AccountApi(Accounts accounts, RecordInput input, IdempotencyKeys keys) {
    this.accounts = accounts;
    this.input = input;
    this.keys = keys;
  }

  /**
   * @throws RuleViolation also where a parameter is not known: a program is to learn of its mistake
   */
  @GetMapping
  Screen list(HttpServletRequest request) {
    var state = ListState.of(AccountList.CATALOGUE, request.getParameterMap());
    if (!state.ignored().isEmpty())
      throw new RuleViolation(
          state.ignored().stream()
              .map(name -> new RuleViolation.Violation(name, "list.ignored", name))
              .toList());
    var page = accounts.list(state);
    var items =
        page.rows().stream()
            .map(row -> JsonFields.of(row.id(), row.values(), page.names()))
            .toList();
    return new Screen(items, page.previous(), page.next());
  }

  @GetMapping("/{id}")
  ResponseEntity<Map<String, Object>> get(@PathVariable UUID id) {
    var account = accounts.get(new AccountId(id));
    var json = JsonFields.of(id, account.values(), account.names());
    json.put("addresses", account.addresses());
    json.put("channels", account.channels());
    json.put("version", account.version());
    return ResponseEntity.ok().eTag(tag(account.version(), json)).body(json);
  }

  /** The version, and what tells answers apart that differ in more than the account's own row. */
  private static String tag(int version, Map<String, Object> json) {
    return version + "-" + Integer.toHexString(json.hashCode());
  }

  /**
   * @param key of the request (Idempotency-Key): sent again it does nothing anew
   */
  @PostMapping
  ResponseEntity<Map<String, Object>> create(
      @RequestBody Map<String, Object> body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var id =
        keys.once(
            "accounts",
            key,
            body,
            () -> accounts.create(new AccountDraft(read(body, true))).value());
    var answer = get(id);
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + id))
        .eTag(Optional.ofNullable(answer.getHeaders().getETag()).orElseThrow())
        .body(answer.getBody());
  }

  /**
   * Changes the fields that are named. The version it is based on comes as If-Match, as the answer
   * to a GET stated it, or as {@code version}. Where others have changed other fields since, both
   * changes stay; where they have changed the same, 409 names both sides.
   */
  @PatchMapping("/{id}")
  ResponseEntity<Map<String, Object>> change(
      @PathVariable UUID id,
      @RequestBody Map<String, Object> body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    var fields = new LinkedHashMap<>(body);
    var stated = fields.remove("version");
    var account = new AccountId(id);
    accounts.get(account);
    accounts.change(
        account, match == null ? version(stated) : versionOf(match), read(fields, false));
    return get(id);
  }

  private static int version(@Nullable Object stated) {
    if (stated instanceof Integer version) return version;
    throw new RuleViolation("version", stated == null ? "field.required" : "field.notANumber");
  }

  private static int versionOf(String match) {
    var stated = TAG.matcher(match.strip());
    if (!stated.matches()) throw new RuleViolation("If-Match", "account.api.ifMatch");
    return Integer.parseInt(stated.group(1));
  }

  private FieldValues read(Map<String, Object> body, boolean whole) {
    return input.read(
        AccountList.CATALOGUE,
        JsonFields.typed(AccountList.CATALOGUE, body),
        Notation.CANONICAL,
        whole);
  }
}
