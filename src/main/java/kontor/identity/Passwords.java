package kontor.identity;

import static kontor.identity.db.Tables.CREDENTIAL;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.UUID;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with. */
@Service
@Transactional
public class Passwords {

  private final DSLContext database;
  private final PasswordEncoder encoder;

  Passwords(DSLContext database, PasswordEncoder encoder) {
    this.database = database;
    this.encoder = encoder;
  }

  /** Sets a person's password, whatever it was. */
  public void set(UUID user, String password) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    store(user, password);
  }

  private void store(UUID user, String password) {
    var hash = encoder.encode(password);
    database
        .insertInto(CREDENTIAL)
        .set(CREDENTIAL.USER_ID, user)
        .set(CREDENTIAL.PASSWORD_HASH, hash)
        .onConflict(CREDENTIAL.USER_ID)
        .doUpdate()
        .set(CREDENTIAL.PASSWORD_HASH, hash)
        .set(CREDENTIAL.CHANGED_AT, currentOffsetDateTime())
        .execute();
  }
}
