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

  private final List<RecordPart> kinds;
  private final RecordInput input;
  private final IdempotencyKeys keys;

  RecordPartApi(List<RecordPart> kinds, RecordInput input, IdempotencyKeys keys) {
    this.kinds = kinds;
    this.input = input;
    this.keys = keys;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type, PartsOf.type(type, kinds));
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;
    private final PartsOf parts;

    Handler(RecordType type, PartsOf parts) {
      this.type = type;
      this.parts = parts;
    }

    @GetMapping("/{id}/parts/{kind}")
    List<Map<String, Object>> list(@PathVariable UUID id, @PathVariable String kind) {
      type.get(id);
      return PartsOf.json(parts.kind(kind).of(id));
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
      var part = parts.kind(kind);
      var place = base(type) + "/" + id + "/parts/" + kind;
      var one = keys.once(place, key, body, () -> part.add(id, read(part, body, true)));
      return ResponseEntity.created(URI.create(place + "/" + one)).body(shown(part, id, one));
    }

    /** Changes the fields that are named; {@code version} says which the change is based on. */
    @PatchMapping("/{id}/parts/{kind}/{one}")
    Map<String, Object> change(
        @PathVariable UUID id,
        @PathVariable String kind,
        @PathVariable UUID one,
        @RequestBody Map<String, Object> body) {
      var part = parts.kind(kind);
      var fields = new LinkedHashMap<>(body);
      var seen = EntityTag.stated(fields.remove("version"));
      part.change(id, one, seen, read(part, fields, false));
      return shown(part, id, one);
    }

    @DeleteMapping("/{id}/parts/{kind}/{one}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable String kind, @PathVariable UUID one) {
      parts.kind(kind).remove(id, one);
    }

    /** Takes a removal back. */
    @PostMapping("/{id}/parts/{kind}/{one}/restoration")
    Map<String, Object> restore(
        @PathVariable UUID id, @PathVariable String kind, @PathVariable UUID one) {
      var part = parts.kind(kind);
      part.restore(id, one);
      return shown(part, id, one);
    }

    private FieldValues read(RecordPart part, Map<String, Object> body, boolean whole) {
      var typed = JsonFields.typed(part.catalogue(), body);
      return input.read(part.catalogue(), typed, Notation.CANONICAL, whole);
    }

    private static Map<String, Object> shown(RecordPart part, UUID record, UUID one) {
      return PartsOf.json(PartsOf.find(part, record, one).orElseThrow(NotFound::new));
    }
  }
}
