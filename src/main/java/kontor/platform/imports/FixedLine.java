package kontor.platform.imports;

import kontor.platform.ui.FormField;

/** A value for all rows: the select of its field, and the value. */
public record FixedLine(FormField field, FormField value) {}
