package kontor.platform.record;

import kontor.platform.ui.Flash;
import kontor.platform.ui.OtherPage;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Some pages that every record type gets. For each type a handler is made, whose methods carry
 * Spring's annotations with addresses below {@link #base}.
 */
public interface RecordPages {

  /** What a type gets that has no use for these pages. */
  Object NONE = new Object();

  /** An object with methods annotated by {@code @GetMapping} and the like. */
  Object handler(RecordType type);

  /** Where the handler's addresses begin. */
  default String base(RecordType type) {
    return type.path();
  }

  /**
   * After a change that left the record to others: the list, since the record is not there any
   * more.
   */
  static ModelAndView outOfSight(RecordType type, RedirectAttributes next) {
    next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("record.outOfSight"));
    return new ModelAndView(new OtherPage(type.path()));
  }
}
