/**
 * Lists and fields of any record type. A module declares its columns once, in a {@link
 * kontor.platform.list.Catalogue}; from it come filter, sort, paging, address, form, cell, import
 * and API.
 */
@NamedInterface("list")
@NullMarked
package kontor.platform.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
