package kontor.customers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.JsonFields;
import kontor.platform.list.ListState;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.once.FormTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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

  /** Why something is done. */
  record Reason(@Nullable String reason) {}

  /** A note to be written. */
  record Note(@Nullable String text) {}

  private final Accounts accounts;
  private final Timeline timeline;
  private final RecordInput input;
  private final FormTokens tokens;

  AccountApi(Accounts accounts, Timeline timeline, RecordInput input, FormTokens tokens) {
    this.accounts = accounts;
    this.timeline = timeline;
    this.input = input;
    this.tokens = tokens;
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
    return ResponseEntity.ok().eTag(String.valueOf(account.version())).body(json);
  }

  /**
   * @param key of the request (Idempotency-Key, a UUID): sent again it does nothing anew
   */
  @PostMapping
  ResponseEntity<Map<String, Object>> create(
      @RequestBody Map<String, Object> body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var location =
        tokens.once(key, () -> accounts.create(new AccountDraft(read(body, true))).toString());
    var answer = get(UUID.fromString(location));
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + location))
        .eTag(Optional.ofNullable(answer.getHeaders().getETag()).orElseThrow())
        .body(answer.getBody());
  }

  /**
   * Changes the fields that are named. The version it is based on comes as If-Match, or as {@code
   * version}.
   */
  @PatchMapping("/{id}")
  ResponseEntity<Map<String, Object>> change(
      @PathVariable UUID id,
      @RequestBody Map<String, Object> body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
    var fields = new LinkedHashMap<>(body);
    var stated = match != null ? match.replace("\"", "").replace("W/", "") : fields.get("version");
    fields.remove("version");
    accounts.change(new AccountId(id), version(stated), read(fields, false));
    return get(id);
  }

  private static int version(@Nullable Object stated) {
    try {
      return Integer.parseInt(String.valueOf(stated));
    } catch (NumberFormatException missing) {
      throw new RuleViolation("version", stated == null ? "field.required" : "field.notANumber");
    }
  }

  @PutMapping("/{id}/archival")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void archive(@PathVariable UUID id, @RequestBody Reason body) {
    accounts.archive(new AccountId(id), body.reason() == null ? "" : body.reason());
  }

  @DeleteMapping("/{id}/archival")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restore(@PathVariable UUID id) {
    accounts.restore(new AccountId(id));
  }

  @GetMapping("/{id}/timeline")
  List<TimelineEntry> timeline(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String before) {
    return timeline.of(accounts.get(new AccountId(id)).id(), Ids.parse(before).orElse(null));
  }

  @PostMapping("/{id}/timeline")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> note(
      @PathVariable UUID id,
      @RequestBody Note note,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var text = note.text() == null ? "" : note.text();
    var written = tokens.once(key, () -> timeline.note(new AccountId(id), text, null).toString());
    return Map.of("id", UUID.fromString(written));
  }

  private FieldValues read(Map<String, Object> body, boolean whole) {
    var unknown =
        body.keySet().stream()
            .filter(
                key -> AccountList.CATALOGUE.find(key).filter(c -> c.is(Column.Use.EDIT)).isEmpty())
            .map(key -> new RuleViolation.Violation(key, "field.unknown"))
            .toList();
    if (!unknown.isEmpty()) throw new RuleViolation(unknown);
    var typed =
        body.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> JsonFields.typed(entry.getValue()),
                    (a, b) -> b,
                    LinkedHashMap::new));
    return input.read(AccountList.CATALOGUE, typed, Notation.CANONICAL, whole);
  }
}
