package kontor.identity;

import static kontor.identity.db.Tables.CREDENTIAL;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;

import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds a person by the login typed in. From then on the name is the person's id, which outlives a
 * change of the login.
 */
@Service
class SignIn implements UserDetailsService {

  private final DSLContext database;
  private final TransactionOperations transaction;

  SignIn(DSLContext database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    var person =
        SystemViewers.SIGN_IN.call(() ->
            transaction.execute(status ->
                database
                    .select(APP_USER.ID, CREDENTIAL.PASSWORD_HASH)
                    .from(APP_USER)
                    .join(CREDENTIAL)
                    .on(CREDENTIAL.USER_ID.eq(APP_USER.ID))
                    .where(lower(APP_USER.LOGIN).eq(typed(login).toLowerCase(Locale.ROOT)))
                    .and(APP_USER.DEACTIVATED_AT.isNull())
                    .fetchOne()));
    if (person == null) throw new UsernameNotFoundException("no such user");
    return User.withUsername(person.get(APP_USER.ID).toString())
        .password(person.get(CREDENTIAL.PASSWORD_HASH))
        .authorities("ROLE_USER")
        .build();
  }

  /** A login as it can be one: PostgreSQL takes no U+0000, and none is longer than 254. */
  static String typed(@Nullable String login) {
    var text = login == null ? "" : login.strip().replace("\0", "");
    return text.length() > 254 ? text.substring(0, 254) : text;
  }
}
