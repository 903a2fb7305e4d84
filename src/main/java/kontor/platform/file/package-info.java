/** Files by their content: each is kept once, whoever brought it and whatever he called it. */
@NamedInterface("file")
@NullMarked
package kontor.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
