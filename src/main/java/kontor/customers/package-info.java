/**
 * The customers a company lives from: accounts, how they hang together, how to reach them, and what
 * happened with them. Whoever else speaks of a customer does so by its id and asks here.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "history", "identity"})
@NullMarked
package kontor.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
