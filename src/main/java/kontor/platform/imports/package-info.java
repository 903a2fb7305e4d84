/**
 * The guide that brings a file into the records of any type: what it is, what its columns mean,
 * what would happen, and then what did.
 */
@NamedInterface("imports")
@NullMarked
package kontor.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
