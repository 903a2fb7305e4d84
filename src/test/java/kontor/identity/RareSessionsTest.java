package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** What a session costs a request, with the library's own filter around it. */
class RareSessionsTest {

  private final Counting stored = new Counting();
  private final Filter sessions =
      new SessionRepositoryFilter<>(
          RareSessions.of(stored, TransactionOperations.withoutTransaction()));
  private String id = "";

  @BeforeEach
  void beginOne() {
    request(request -> request.getSession().setAttribute("who", "Nele"));
    id = stored.lastId;
    stored.reads = 0;
    stored.writes = 0;
  }

  @Test
  void isReadOnceAndNotWrittenWhereNothingChanges() {
    request(request -> assertThat(request.getSession().getAttribute("who")).isEqualTo("Nele"));

    assertThat(stored.reads).isEqualTo(1);
    assertThat(stored.writes).isZero();
  }

  @Test
  void isWrittenWhereSomethingChanges() {
    request(request -> request.getSession().setAttribute("flash", "saved"));
    request(request -> assertThat(request.getSession().getAttribute("flash")).isEqualTo("saved"));

    assertThat(stored.writes).isEqualTo(1);
  }

  @Test
  void isWrittenAfterAMinuteOfUse() {
    stored.used(id, Instant.now().minus(Duration.ofSeconds(61)));
    request(HttpServletRequest::getSession);
    request(HttpServletRequest::getSession);

    assertThat(stored.writes).isEqualTo(1);
  }

  @Test
  void isGoneWithTheNextRequestOnceEnded() {
    stored.deleteById(id);

    request(request -> assertThat(request.getSession(false)).isNull());
  }

  @Test
  void isGoneAtOnceForWhoEndsHisOwn() {
    request(request -> {
      request.getSession().invalidate();
      assertThat(request.getSession(false)).isNull();
    });

    request(request -> assertThat(request.getSession(false)).isNull());
  }

  @Test
  void isKnownByItsNewIdOnly() {
    var old = id;
    request(request -> id = request.changeSessionId());

    request(request -> assertThat(request.getSession().getAttribute("who")).isEqualTo("Nele"));
    id = old;
    request(request -> assertThat(request.getSession(false)).isNull());
  }

  private interface Work {
    void with(HttpServletRequest request);
  }

  private void request(Work work) {
    var request = new MockHttpServletRequest("GET", "/");
    if (!id.isEmpty())
      request.setCookies(
          new Cookie(
              "SESSION", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8))));
    var page =
        new HttpServlet() {
          @Override
          protected void doGet(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            work.with(request);
            response.getWriter().write("page");
            response.flushBuffer();
          }
        };
    try {
      new MockFilterChain(page, new RareSessions.PerRequest(), sessions)
          .doFilter(request, new MockHttpServletResponse());
    } catch (ServletException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Counting implements SessionRepository<MapSession> {

    private final MapSessionRepository sessions =
        new MapSessionRepository(new ConcurrentHashMap<>());
    private int reads;
    private int writes;
    private String lastId = "";

    @Override
    public MapSession createSession() {
      return sessions.createSession();
    }

    @Override
    public void save(MapSession session) {
      writes++;
      lastId = session.getId();
      sessions.save(session);
    }

    @Override
    public MapSession findById(String id) {
      reads++;
      return sessions.findById(id);
    }

    @Override
    public void deleteById(String id) {
      sessions.deleteById(id);
    }

    private void used(String id, Instant at) {
      var session = sessions.findById(id);
      session.setLastAccessedTime(at);
      sessions.save(session);
    }
  }
}
