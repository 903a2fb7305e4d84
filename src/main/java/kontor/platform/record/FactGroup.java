package kontor.platform.record;

import java.util.List;
import kontor.platform.list.Column;

/**
 * Columns that are read and changed together as one fact, such as an address.
 *
 * @param name of the fact; no column's key
 * @param label key of its text
 * @param columns in the order they are asked for; where the first would be a fact, the group is
 */
public record FactGroup(String name, String label, List<Column<?>> columns) {}
