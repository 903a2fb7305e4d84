/**
 * The four ways in which Kontor says no, and how each becomes a page or a problem document (RFC
 * 9457).
 */
@NamedInterface("error")
@NullMarked
package kontor.platform.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
