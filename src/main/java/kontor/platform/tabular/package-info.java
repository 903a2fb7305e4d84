/**
 * Tables as people send them: CSV and XLSX read row by row within bounds, and written so that they
 * come back as they were.
 */
@NamedInterface("tabular")
@NullMarked
package kontor.platform.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
