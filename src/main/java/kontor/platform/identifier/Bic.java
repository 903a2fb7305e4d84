package kontor.platform.identifier;

import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;

/** Business identifier codes of banks (ISO 9362): eight or eleven places, an existing country. */
public final class Bic {

  /**
   * @return the normal form is without blanks, in capitals, as long as it was typed
   */
  public static Checked check(String typed) {
    if (typed.length() > 40) return Checked.invalid("bic");
    var bic = Typed.capitals(typed);
    try {
      BicUtil.validate(bic);
      return Checked.valid(bic);
    } catch (Iban4jException e) {
      return Checked.invalid("bic");
    }
  }

  private Bic() {}
}
