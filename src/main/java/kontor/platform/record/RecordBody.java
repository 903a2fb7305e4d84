package kontor.platform.record;

import java.util.Map;

/**
 * What a module shows of its records within the page that every type has. Published as a bean; a
 * type without one shows what is known of a record, and no more.
 */
public interface RecordBody {

  /** Name of the record type. */
  String recordType();

  /** The template; it puts what it has into {@code platform/record/page}. */
  String template();

  /**
   * What the template needs besides the parameters {@code page} and {@code record}. Asked inside
   * the transaction that read the record.
   */
  Map<String, Object> model(RecordPage record);
}
