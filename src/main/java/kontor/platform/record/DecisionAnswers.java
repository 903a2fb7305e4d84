package kontor.platform.record;

import java.util.UUID;
import java.util.function.Supplier;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How pages answer a decision on the whole of a record: with the record and a word on what was
 * done, with the list where the record is out of sight by now, or with a second look where it was
 * refused or came too late.
 */
@Component
public class DecisionAnswers {

  /** The page that asked for the decision, once more. */
  @FunctionalInterface
  public interface Again {

    /**
     * @param status of the answer: 409 where others were quicker, else the decision was refused
     */
    ModelAndView page(FormErrors errors, HttpStatus status);
  }

  private final Texts texts;

  DecisionAnswers(Texts texts) {
    this.texts = texts;
  }

  /**
   * To a decision that is taken on the record's page itself.
   *
   * @param decision carries it out and says what was done; null: the viewer sees the record no more
   */
  public ModelAndView to(
      RecordType type, UUID id, Supplier<@Nullable Flash> decision, RedirectAttributes next) {
    try {
      return done(type, id, decision, next);
    } catch (Conflict changed) {
      return new ModelAndView("redirect:" + type.path(id) + "?outdated=true");
    }
  }

  /**
   * To a decision that a page of its own asks for.
   *
   * @param decision carries it out and says what was done; null: the viewer sees the record no more
   */
  public ModelAndView to(
      RecordType type,
      UUID id,
      Supplier<@Nullable Flash> decision,
      RedirectAttributes next,
      Again again) {
    try {
      return done(type, id, decision, next);
    } catch (RuleViolation refused) {
      return again.page(FormErrors.of(refused, texts.wording()), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Conflict changed) {
      var refused = new RuleViolation(null, type.table().text("outdated"));
      return again.page(FormErrors.of(refused, texts.wording()), HttpStatus.CONFLICT);
    }
  }

  private static ModelAndView done(
      RecordType type, UUID id, Supplier<@Nullable Flash> decision, RedirectAttributes next) {
    var said = decision.get();
    if (said == null) return RecordPages.outOfSight(type, next);
    next.addFlashAttribute(Flash.ATTRIBUTE, said);
    return new ModelAndView("redirect:" + type.path(id));
  }
}
