/** People who log in, their roles, teams and departments, and what each of them may see. */
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package kontor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
