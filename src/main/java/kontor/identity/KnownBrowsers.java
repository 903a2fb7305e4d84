package kontor.identity;

import static kontor.identity.db.Tables.KNOWN_BROWSER;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.lower;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.platform.job.Upkeep;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Browsers in which a person has signed in before, known by a cookie (OWASP: device cookies). They
 * have tries of their own, so that strangers who try his name cannot keep him out.
 */
@Component
class KnownBrowsers implements Upkeep {

  private static final String COOKIE = "kontor-browser";
  private static final Duration REMEMBERED = Duration.ofDays(400); // browsers keep none for longer

  private final DSLContext database;
  private final TransactionOperations transaction;

  KnownBrowsers(DSLContext database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** The hash of the browser's token, where the person with this login signed in in it. */
  Optional<String> knows(HttpServletRequest request, String login) {
    return token(request)
        .map(Secrets::hash)
        .filter(hash ->
            SystemViewers.SIGN_IN.call(() -> transaction.execute(status -> isOf(hash, login))));
  }

  private boolean isOf(String hash, String login) {
    return database.fetchExists(
        database
            .selectFrom(KNOWN_BROWSER)
            .where(KNOWN_BROWSER.TOKEN_HASH.eq(hash))
            .and(
                KNOWN_BROWSER.USER_ID.in(
                    database
                        .select(APP_USER.ID)
                        .from(APP_USER)
                        .where(lower(APP_USER.LOGIN).eq(login.toLowerCase(Locale.ROOT))))));
  }

  /** Makes the browser one of this person's. */
  void remember(HttpServletRequest request, HttpServletResponse response, UUID user) {
    var token =
        SystemViewers.SIGN_IN.call(
            () -> Objects.requireNonNull(transaction.execute(status -> remember(request, user))));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(request), token)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(REMEMBERED)
            .build()
            .toString());
  }

  /** A token that is nobody's, or another's, may have been put there by somebody. */
  private String remember(HttpServletRequest request, UUID user) {
    var own = token(request).filter(token -> touch(Secrets.hash(token), user));
    if (own.isPresent()) return own.get();
    var token = Secrets.token();
    database
        .insertInto(KNOWN_BROWSER)
        .set(KNOWN_BROWSER.TOKEN_HASH, Secrets.hash(token))
        .set(KNOWN_BROWSER.USER_ID, user)
        .execute();
    return token;
  }

  private boolean touch(String hash, UUID user) {
    return database
            .update(KNOWN_BROWSER)
            .set(KNOWN_BROWSER.USED_AT, currentOffsetDateTime())
            .where(KNOWN_BROWSER.TOKEN_HASH.eq(hash))
            .and(KNOWN_BROWSER.USER_ID.eq(user))
            .execute()
        == 1;
  }

  /** In the running transaction. */
  void forget(UUID user) {
    database.deleteFrom(KNOWN_BROWSER).where(KNOWN_BROWSER.USER_ID.eq(user)).execute();
  }

  /** The cookies of these have gone by themselves. */
  @Override
  public void removeTheOld() {
    transaction.executeWithoutResult(status ->
        database
            .deleteFrom(KNOWN_BROWSER)
            .where(KNOWN_BROWSER.USED_AT.lt(OffsetDateTime.now().minus(REMEMBERED)))
            .execute());
  }

  private static Optional<String> token(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Stream.of(cookies)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(cookie -> cookie.getValue())
        .filter(value -> value.length() == 43) // 256 bits in Base64
        .findFirst();
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
  }
}
