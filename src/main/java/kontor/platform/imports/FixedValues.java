package kontor.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;

/**
 * Values for rows that say nothing of a field, line by line as the form of the mapping has them.
 */
record FixedValues(List<Typed> lines) {

  static final int LONGEST = 500;

  private static final int MOST = 50;

  /**
   * @param field key; empty where none is chosen
   * @param was key of the field that the value was shown for; empty for none
   * @param shown the value as it was shown
   */
  record Typed(String field, String value, String was, String shown) {

    /** A text that its field has left, and that nobody has touched since. */
    private boolean isLeftOver() {
      return !was.isEmpty() && !was.equals(field) && value.equals(shown);
    }
  }

  static FixedValues of(Map<String, String> values) {
    var lines = new ArrayList<Typed>();
    values.forEach((field, value) -> lines.add(new Typed(field, value, field, value)));
    return new FixedValues(lines);
  }

  static FixedValues sent(Map<String, String> sent) {
    var lines = new ArrayList<Typed>();
    for (var i = 0; i < MOST; i++) {
      var line = line(sent, i);
      if (!line.field().isEmpty() || !line.value().isEmpty()) lines.add(line);
    }
    return new FixedValues(lines);
  }

  static Typed line(Map<String, String> sent, int number) {
    return new Typed(
        sent.getOrDefault("fixedField" + number, ""),
        cut(sent.getOrDefault("fixedValue" + number, "")),
        sent.getOrDefault("fixedWas" + number, ""),
        cut(sent.getOrDefault("fixedShown" + number, "")));
  }

  static String cut(String value) {
    var storable = value.strip().replace("\0", "");
    return storable.substring(0, Math.min(storable.length(), LONGEST));
  }

  /** By key of the field; a line without a value says nothing. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var line : lines)
      if (!line.field().isEmpty() && !line.value().isEmpty())
        values.putIfAbsent(line.field(), line.value());
    return values;
  }

  /**
   * What is wrong with the lines as such.
   *
   * @param name of a field, by its key
   */
  List<Violation> violations(Function<String, String> name) {
    var violations = new ArrayList<Violation>();
    var given = new HashSet<String>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.value().isEmpty()) continue;
      if (line.field().isEmpty())
        violations.add(new Violation("fixedField" + i, "import.fixed.noField"));
      else if (!given.add(line.field()))
        violations.add(
            new Violation("fixedField" + i, "import.fixed.twice", name.apply(line.field())));
      else if (line.isLeftOver())
        violations.add(
            new Violation(
                "fixedValue" + i,
                "import.fixed.ofAnother",
                name.apply(line.was()),
                name.apply(line.field())));
    }
    return violations;
  }

  /** What is wrong with a field, said at the line that has its value. */
  RuleViolation atTheirLines(RuleViolation refused) {
    return new RuleViolation(refused.violations().stream().map(this::atItsLine).toList());
  }

  private Violation atItsLine(Violation violation) {
    for (var i = 0; i < lines.size(); i++)
      if (lines.get(i).field().equals(violation.field()) && !lines.get(i).value().isEmpty())
        return new Violation("fixedValue" + i, violation.key(), violation.args());
    return violation;
  }
}
