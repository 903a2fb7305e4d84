package kontor.platform.record;

/** What every record type gets for programs. */
public interface RecordApi extends RecordPages {

  @Override
  default String base(RecordType type) {
    return "/api/v1" + type.path();
  }
}
