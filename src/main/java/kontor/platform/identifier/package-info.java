/**
 * Numbers and names that identify companies, places and addresses: read as people type them,
 * checked as those who issue them say, kept in one normal form.
 */
@NamedInterface("identifier")
@NullMarked
package kontor.platform.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
