/** Texts by key, and numbers, money, dates and times as the viewer writes them. */
@NamedInterface("i18n")
@NullMarked
package kontor.platform.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
