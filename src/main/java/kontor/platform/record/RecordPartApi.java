package kontor.platform.record;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.list.FieldValues;
import kontor.platform.list.JsonFields;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.once.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What hangs on a record, for programs. */
@Component
class RecordPartApi implements RecordApi {

  private final List<RecordPart> all;
  private final Parts parts;
  private final RecordReader reader;
  private final RecordInput input;
  private final IdempotencyKeys keys;

  RecordPartApi(
      List<RecordPart> all,
      Parts parts,
      RecordReader reader,
      RecordInput input,
      IdempotencyKeys keys) {
    this.all = all;
    this.parts = parts;
    this.reader = reader;
    this.input = input;
    this.keys = keys;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type, PartsOf.type(type, all));
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;
    private final PartsOf kinds;

    Handler(RecordType type, PartsOf kinds) {
      this.type = type;
      this.kinds = kinds;
    }

    @GetMapping("/{id}/parts/{kind}")
    List<Map<String, Object>> list(@PathVariable UUID id, @PathVariable String kind) {
      reader.require(type.table(), id);
      return PartsOf.json(parts.of(kinds.kind(kind), id));
    }

    /**
     * @param key of the request (Idempotency-Key): sent again it does nothing anew
     */
    @PostMapping("/{id}/parts/{kind}")
    ResponseEntity<Map<String, Object>> add(
        @PathVariable UUID id,
        @PathVariable String kind,
        @RequestBody Map<String, Object> body,
        @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
      var part = kinds.kind(kind);
      var place = base(type) + "/" + id + "/parts/" + kind;
      var one = keys.once(place, key, body, () -> parts.add(part, id, read(part, body, true)));
      return ResponseEntity.created(URI.create(place + "/" + one)).body(shown(part, id, one));
    }

    /** Changes the fields that are named; {@code version} says which the change is based on. */
    @PatchMapping("/{id}/parts/{kind}/{one}")
    Map<String, Object> change(
        @PathVariable UUID id,
        @PathVariable String kind,
        @PathVariable UUID one,
        @RequestBody Map<String, Object> body) {
      var part = kinds.kind(kind);
      var fields = new LinkedHashMap<>(body);
      var seen = EntityTag.stated(fields.remove("version"));
      parts.change(part, id, one, seen, read(part, fields, false));
      return shown(part, id, one);
    }

    @DeleteMapping("/{id}/parts/{kind}/{one}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable String kind, @PathVariable UUID one) {
      parts.remove(kinds.kind(kind), id, one);
    }

    /** Takes a removal back. */
    @PostMapping("/{id}/parts/{kind}/{one}/restoration")
    Map<String, Object> restore(
        @PathVariable UUID id, @PathVariable String kind, @PathVariable UUID one) {
      var part = kinds.kind(kind);
      parts.restore(part, id, one);
      return shown(part, id, one);
    }

    private FieldValues read(RecordPart part, Map<String, Object> body, boolean whole) {
      var typed = JsonFields.typed(part.catalogue(), body);
      return input.read(part.catalogue(), typed, Notation.CANONICAL, whole);
    }

    private Map<String, Object> shown(RecordPart part, UUID record, UUID one) {
      return PartsOf.json(parts.find(part, record, one).orElseThrow(NotFound::new));
    }
  }
}
