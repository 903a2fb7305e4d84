/** How a refusal or a defect is answered: as a page, as a part of a page, or as a document. */
@NullMarked
package kontor.platform.error.web;

import org.jspecify.annotations.NullMarked;
