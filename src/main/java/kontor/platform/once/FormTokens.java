package kontor.platform.once;

import static kontor.platform.db.Tables.FORM_TOKEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form carries a token of its own; sent twice with the same content, by a double click or a
 * reload, it does its work once.
 */
@Service
public class FormTokens {

  private final DSLContext database;

  FormTokens(DSLContext database) {
    this.database = database;
  }

  /**
   * Does the work in one transaction with noting the token. The second of two at once waits for the
   * first and gets what that led to.
   *
   * @param token as the form sent it; where it has none the work is simply done
   * @param work what the form asks for; its result is the address that shows it
   * @return the address, of now or of the first time
   */
  @Transactional
  public String once(@Nullable String token, Supplier<String> work) {
    var key = Ids.parse(token).map(FormTokens::withContent);
    return key.isEmpty() ? work.get() : done(key.get(), work);
  }

  /** As {@link #once}, whatever else the request says: the key alone tells what it asks for. */
  @Transactional
  String onceFor(UUID key, Supplier<String> work) {
    return done(key, work);
  }

  private String done(UUID key, Supplier<String> work) {
    var fresh =
        database
            .insertInto(FORM_TOKEN, FORM_TOKEN.TOKEN, FORM_TOKEN.ACTOR)
            .values(key, Viewer.required().actor())
            .onConflictDoNothing()
            .execute();
    if (fresh == 0) {
      var location =
          database
              .select(FORM_TOKEN.LOCATION)
              .from(FORM_TOKEN)
              .where(FORM_TOKEN.TOKEN.eq(key))
              .and(FORM_TOKEN.ACTOR.eq(Viewer.required().actor()))
              .fetchOne(FORM_TOKEN.LOCATION);
      return location == null ? work.get() : location;
    }
    var location = work.get();
    database
        .update(FORM_TOKEN)
        .set(FORM_TOKEN.LOCATION, location)
        .where(FORM_TOKEN.TOKEN.eq(key))
        .execute();
    return location;
  }

  /** The same form with other content, sent back and mended, is another one. */
  private static UUID withContent(UUID token) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current))
      return token;
    var request = current.getRequest();
    var content = new StringBuilder(token + " " + request.getRequestURI());
    new TreeMap<>(request.getParameterMap())
        .forEach((name, values) -> {
          if (!name.equals("_csrf")) content.append('\n').append(name).append(List.of(values));
        });
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }
}
