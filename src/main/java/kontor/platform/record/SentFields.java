package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.ui.ConflictForm;

/** What a form sent of a record that is to be changed. */
final class SentFields {

  private SentFields() {}

  /**
   * @param columns that the form asks for; one that shows a conflict sends only some of them
   * @return what was typed, by key of the column
   */
  static Map<String, String> typed(List<Column<?>> columns, HttpServletRequest request) {
    var parameters = request.getParameterMap();
    var changed =
        columns.stream()
            .filter(column ->
                ConflictForm.isChanged(
                    column.key(),
                    name -> parameters.containsKey(name) ? List.of(parameters.get(name)) : null))
            .toList();
    return FieldForms.typed(changed, parameters);
  }
}
