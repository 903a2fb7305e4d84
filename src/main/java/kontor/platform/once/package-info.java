/** What is sent twice is done once. */
@NamedInterface("once")
@NullMarked
package kontor.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
