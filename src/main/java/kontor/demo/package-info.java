/**
 * The demo company: its people and customers, written as people write them, through the modules'
 * public classes. Works only where {@code kontor.demo} is true; never in a real instance.
 */
@ApplicationModule
@NullMarked
package kontor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
