package kontor.platform.imports;

import kontor.platform.ui.FormField;

/** A column of the file beside the select of what it means. */
public record MappingLine(ImportPreview.Column column, FormField field) {}
