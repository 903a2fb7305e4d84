package kontor.platform.record;

/**
 * Some pages that every record type gets. For each type a handler is made, whose methods carry
 * Spring's annotations with addresses below {@link #base}.
 */
public interface RecordPages {

  /** An object with methods annotated by {@code @GetMapping} and the like. */
  Object handler(RecordType type);

  /** Where the handler's addresses begin. */
  default String base(RecordType type) {
    return type.path();
  }
}
