package kontor.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the record page.
 *
 * @param name of the column
 * @param lines as read; none: nothing is known
 * @param href where it leads: a number dials, an address writes, a company opens; null for nowhere
 * @param edit where it is changed; null where Kontor says it by itself
 */
public record Fact(
    String name, String label, List<String> lines, @Nullable String href, @Nullable String edit) {

  /** An address may break behind its signs, and nowhere else. */
  public List<String> parts() {
    return List.of(lines.getFirst().split("(?<=[@./-])"));
  }

  public boolean isOutside() {
    return href != null && href.startsWith("http");
  }
}
