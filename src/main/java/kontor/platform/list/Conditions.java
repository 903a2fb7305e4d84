package kontor.platform.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a list's filters mean to the database, for whoever is looking. */
@Component
class Conditions {

  private final ReferenceNames references;

  Conditions(ReferenceNames references) {
    this.references = references;
  }

  /**
   * @throws RuleViolation at the column of a filter that makes no sense
   */
  Condition of(ListState state) {
    var filters = state.allFilters();
    var condition = DSL.noCondition();
    for (var filter : filters) condition = condition.and(of(state.catalogue(), filter));
    for (var unspoken : state.catalogue().unspoken()) {
      if (filters.stream().anyMatch(filter -> filter.column().equals(unspoken.column()))) continue;
      var column = state.catalogue().find(unspoken.column()).orElseThrow();
      condition = condition.and(column.compare(Operator.IS, List.of(unspoken.value())));
    }
    return condition;
  }

  /** The filters that make no sense, and why: the list can be read without them. */
  Map<Filter, RuleViolation> refused(ListState state) {
    var refused = new LinkedHashMap<Filter, RuleViolation>();
    for (var filter : state.filters())
      try {
        of(state.catalogue(), filter);
      } catch (RuleViolation why) {
        refused.put(filter, why);
      }
    return refused;
  }

  private Condition of(Catalogue catalogue, Filter filter) {
    var column = catalogue.find(filter.column()).orElseThrow();
    return column.compare(filter.operator(), meant(column, filter.values()));
  }

  /** {@code me} in a column of colleagues is the viewer. */
  private List<String> meant(Column<?> column, List<String> values) {
    if (!(column.type() instanceof ReferenceType type) || !values.contains(RecordInput.ME))
      return values;
    return values.stream()
        .map(value ->
            value.equals(RecordInput.ME)
                ? references.to(type.to()).me().map(UUID::toString).orElse(value)
                : value)
        .toList();
  }
}
