/**
 * The pages and the API of any record type: a module publishes a {@link
 * kontor.platform.record.RecordType}, and its list, form, facts, conflicts and REST resource are
 * there.
 */
@NamedInterface("record")
@NullMarked
package kontor.platform.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
