package kontor.platform.imports;

import kontor.platform.ui.FormField;

/**
 * A value for all rows that say nothing of its field.
 *
 * @param number of the line, from 0
 * @param field the select of its field
 * @param was hidden: the field that the value was shown for
 * @param shown hidden: the value as it was shown
 */
public record FixedLine(
    int number, FormField field, FormField value, FormField was, FormField shown) {}
