package kontor.platform.imports;

import java.util.List;
import java.util.stream.Stream;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What files can be brought into. */
@Component
class ImportTargets {

  private final ObjectProvider<ImportTarget> all;

  ImportTargets(ObjectProvider<ImportTarget> all) {
    this.all = all;
  }

  /**
   * @throws NotFound if there is no such target
   */
  ImportTarget of(String name) {
    return all()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * @throws Forbidden if the viewer may not import into it
   */
  static List<ImportField> fields(ImportTarget target) {
    var fields = target.fields(Viewer.required());
    if (fields.isEmpty()) throw new Forbidden();
    return fields;
  }

  Stream<ImportTarget> all() {
    return all.stream();
  }
}
