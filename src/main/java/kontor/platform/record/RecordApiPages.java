package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.JsonFields;
import kontor.platform.list.ListState;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordLists;
import kontor.platform.once.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Records for programs: the same words as the list's address and the form's fields, the same rules,
 * the same rights.
 */
@Component
class RecordApiPages implements RecordApi {

  /** A screen of the list; the next one is at {@code ?after=next}. */
  record Screen(
      List<Map<String, Object>> items, @Nullable String previous, @Nullable String next) {}

  private final RecordLists lists;
  private final RecordReading reading;
  private final RecordReader reader;
  private final IdempotencyKeys keys;

  RecordApiPages(
      RecordLists lists, RecordReading reading, RecordReader reader, IdempotencyKeys keys) {
    this.lists = lists;
    this.reading = reading;
    this.reader = reader;
    this.keys = keys;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /**
     * @throws RuleViolation also where a parameter is not known: a program is to learn of its
     *     mistake
     */
    @GetMapping
    Screen list(HttpServletRequest request) {
      var state = ListState.of(type.catalogue(), request.getParameterMap());
      if (!state.ignored().isEmpty())
        throw new RuleViolation(
            state.ignored().stream()
                .map(name -> new RuleViolation.Violation(name, "list.ignored", name))
                .toList());
      var page = lists.page(state);
      var items =
          page.rows().stream()
              .map(row -> JsonFields.of(row.id(), row.values(), page.names()))
              .toList();
      return new Screen(items, page.previous(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> get(@PathVariable UUID id) {
      var entry = type.get(id);
      var json = EntityTag.document(entry);
      return ResponseEntity.ok().eTag(EntityTag.of(entry.version(), json)).body(json);
    }

    /**
     * Where the new record is another's from the start and its caller does not see it, the answer
     * is without a body.
     *
     * @param key of the request (Idempotency-Key): sent again it does nothing anew
     */
    @PostMapping
    ResponseEntity<Map<String, Object>> create(
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
      var id = keys.once(type.path().substring(1), key, body, () -> type.create(read(null, body)));
      var created = ResponseEntity.created(URI.create(base(type) + "/" + id));
      if (!reader.isSeen(type.table(), id)) return created.build();
      var answer = get(id);
      return created
          .eTag(Optional.ofNullable(answer.getHeaders().getETag()).orElseThrow())
          .body(answer.getBody());
    }

    /**
     * Changes the fields that are named. The version it is based on comes as If-Match, as the
     * answer to a GET stated it, or as {@code version}. Where others have changed other fields
     * since, both changes stay; where they have changed the same, 409 names both sides. Where the
     * change gave the record to people its caller is not among, there is nothing to answer: 204.
     */
    @PatchMapping("/{id}")
    ResponseEntity<Map<String, Object>> change(
        @PathVariable UUID id,
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
      var fields = new LinkedHashMap<>(body);
      var stated = fields.remove("version");
      var seen = EntityTag.version(match, stated, type.get(id));
      var done = type.change(id, seen, read(id, fields));
      return done.isSeen() ? get(id) : ResponseEntity.noContent().build();
    }

    private FieldValues read(@Nullable UUID id, Map<String, Object> body) {
      return reading.read(type, id, JsonFields.typed(type.catalogue(), body), Notation.CANONICAL);
    }
  }
}
