package kontor.platform.list;

import java.util.List;

/**
 * A view of a list that everyone has.
 *
 * @param name in the address
 * @param filters what it shows
 * @param sort a column's key, with a minus before it from the highest down; empty for the list's
 *     own
 * @param columns keys of those its page begins with; empty for the list's own
 */
public record StandardView(String name, List<Filter> filters, String sort, List<String> columns) {

  public StandardView(String name, List<Filter> filters, String sort) {
    this(name, filters, sort, List.of());
  }

  /** Key of its name. */
  public String label(Catalogue catalogue) {
    return catalogue.name() + ".view." + name;
  }
}
