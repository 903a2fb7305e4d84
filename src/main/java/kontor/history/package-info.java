/**
 * What changed, who did it, and from where: kept by the database for every protected table, read
 * here for one record. What only the module of a table can say of its changes, it says by a {@link
 * kontor.history.HistoryVocabulary}.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package kontor.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
