package kontor.platform.record;

import java.util.List;
import kontor.platform.list.Column;

/**
 * A part of a record's form: what belongs together.
 *
 * @param title key of its text
 * @param wanted whether everyone needs it; the others are closed at first
 * @param columns in the order of the page
 */
public record FormPart(String title, boolean wanted, List<Column<?>> columns) {}
