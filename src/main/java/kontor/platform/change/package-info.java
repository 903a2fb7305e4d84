/**
 * Changes of what somebody has seen: what two change at once is merged where it can be, and shown
 * to both where not.
 */
@NamedInterface("change")
@NullMarked
package kontor.platform.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
