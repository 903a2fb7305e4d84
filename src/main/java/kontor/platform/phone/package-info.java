/** Phone numbers as people type them, as machines dial them, and as readers group them. */
@NamedInterface("phone")
@NullMarked
package kontor.platform.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
