/**
 * What the one who starts Kontor gets to know: the address when it answers, one sentence when it
 * does not.
 */
@NullMarked
package kontor.platform.start;

import org.jspecify.annotations.NullMarked;
