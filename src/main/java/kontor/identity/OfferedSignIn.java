package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kontor.platform.i18n.Texts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a visitor of the demo in as one of those offered, who from then on reads what the visitor
 * reads on the sign-in page.
 */
@Component
public class OfferedSignIn {

  private final SignedIn signedIn;
  private final Texts texts;
  private final DSLContext database;
  private final TransactionOperations transaction;

  OfferedSignIn(
      SignedIn signedIn, Texts texts, DSLContext database, TransactionOperations transaction) {
    this.signedIn = signedIn;
    this.texts = texts;
    this.database = database;
    this.transaction = transaction;
  }

  /** In a session that is new. */
  public void begin(SignInOffer offer, HttpServletRequest request, HttpServletResponse response) {
    var language = texts.localeOf(request).getLanguage();
    SystemViewers.SIGN_IN.run(() ->
        transaction.executeWithoutResult(status ->
            database
                .update(APP_USER)
                .set(APP_USER.LANGUAGE, language)
                .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
                .where(APP_USER.ID.eq(offer.user()))
                .and(APP_USER.LANGUAGE.ne(language))
                .execute()));
    signedIn.begin(request, response, offer.user());
  }
}
