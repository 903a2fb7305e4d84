/**
 * Measures Kontor on many customers: makes them, starts the application as a process of its own,
 * asks for its pages as browsers do, and sets each beside the plain query. {@code ./kontor bench}.
 * Plain JDBC on purpose: what it compares with must not come out of the code that is measured.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kontor.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
