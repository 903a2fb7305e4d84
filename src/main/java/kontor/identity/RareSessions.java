package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions that cost a request one statement: read once, and written only where something changed.
 * The library's filter by itself reads a session again after the answer has begun, and writes with
 * every request when it was last used.
 *
 * @param <S> a session as it is stored
 */
final class RareSessions<S extends Session> implements SessionRepository<RareSession<S>> {

  private static final ScopedValue<Map<String, Session>> READ = ScopedValue.newInstance();

  private final SessionRepository<S> stored;
  private final TransactionOperations transaction;

  private RareSessions(SessionRepository<S> stored, TransactionOperations transaction) {
    this.stored = stored;
    this.transaction = transaction;
  }

  static <S extends Session> RareSessions<S> of(
      SessionRepository<S> stored, TransactionOperations transaction) {
    return new RareSessions<>(stored, transaction);
  }

  @Override
  public RareSession<S> createSession() {
    return new RareSession<>(stored.createSession(), true);
  }

  @Override
  public void save(RareSession<S> session) {
    if (!session.isChanged()) return;
    transaction.executeWithoutResult(status -> stored.save(session.stored()));
    session.unchanged();
  }

  /** Within one request the same session again, unless it bears another id by now. */
  @Override
  @SuppressWarnings("unchecked") // nothing else is put there
  public @Nullable RareSession<S> findById(String id) {
    if (READ.isBound()
        && READ.get().get(id) instanceof RareSession<?> read
        && read.getId().equals(id)) return (RareSession<S>) read;
    var found = stored.findById(id);
    if (found == null) return null;
    var session = new RareSession<>(found, false);
    if (READ.isBound()) READ.get().put(id, session);
    return session;
  }

  @Override
  public void deleteById(String id) {
    if (READ.isBound()) READ.get().remove(id);
    transaction.executeWithoutResult(status -> stored.deleteById(id));
  }

  /** Within which one session is read once. */
  static final class PerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain rest)
        throws ServletException, IOException {
      try {
        ScopedValue.where(READ, new HashMap<>())
            .call(() -> {
              rest.doFilter(request, response);
              return true;
            });
      } catch (ServletException | IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) { // what the compiler makes of two checked exceptions
        throw new ServletException(e);
      }
    }
  }
}
