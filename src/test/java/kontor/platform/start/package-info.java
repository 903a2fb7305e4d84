@NullMarked
package kontor.platform.start;

import org.jspecify.annotations.NullMarked;
