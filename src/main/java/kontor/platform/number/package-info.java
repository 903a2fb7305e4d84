/** Numbers of records that people read aloud: customer number, quote number. */
@NamedInterface("number")
@NullMarked
package kontor.platform.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
