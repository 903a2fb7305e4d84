/** Finds any record by the first letters of what one remembers of it. */
@NamedInterface("search")
@NullMarked
package kontor.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
