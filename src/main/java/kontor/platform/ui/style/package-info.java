/** A living page with every component in every state, to look at and to test. */
@NullMarked
package kontor.platform.ui.style;

import org.jspecify.annotations.NullMarked;
