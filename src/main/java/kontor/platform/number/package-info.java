/** Numbers that people read: of customers, quotes, orders. */
@NamedInterface("number")
@NullMarked
package kontor.platform.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
