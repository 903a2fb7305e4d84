package kontor.platform.record;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a whole record as it was typed, and says all that is wrong with it at once: what is no
 * value, and what breaks a rule of the record type.
 */
@Service
class RecordReading {

  private final RecordInput input;
  private final RecordRows rows;

  RecordReading(RecordInput input, RecordRows rows) {
    this.input = input;
    this.rows = rows;
  }

  /**
   * @param id null: of a new record, of which what is required must be there
   * @throws kontor.platform.error.NotFound if the record is not there for the viewer
   * @throws RuleViolation with everything that is wrong
   */
  @Transactional(readOnly = true)
  public FieldValues read(
      RecordType type, @Nullable UUID id, Map<String, String> typed, Notation notation) {
    var reading = input.readWhatCanBe(type.catalogue(), typed, notation, id == null);
    if (reading.violations().isEmpty()) return reading.values();
    var all = new ArrayList<>(reading.violations());
    var unread = reading.unread(type.catalogue());
    if (id == null) all.addAll(type.violations(null, FieldValues.none(), reading.values(), unread));
    else {
      var ahead = rows.ahead(type.catalogue(), id, reading.values());
      all.addAll(type.violations(id, ahead.now(), ahead.change(), unread));
    }
    throw new RuleViolation(all);
  }
}
