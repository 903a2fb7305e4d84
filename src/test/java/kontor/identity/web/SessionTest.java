package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class SessionTest {

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Nele.Hiring hiring;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;

  private UUID nele;
  private Visitor visitor;

  @BeforeEach
  void signNeleIn() {
    var hired = hiring.nele();
    nele = hired.id();
    visitor = hired.signIn(new Visitor(web, "198.18.8.8"));
  }

  @Test
  void isWrittenDownOnceAMinute() {
    visitor.open("/profile");
    var first = lastAccess();
    visitor.open("/profile");
    assertThat(lastAccess()).isEqualTo(first);

    move(-120_000);
    visitor.open("/profile");
    assertThat(lastAccess()).isGreaterThanOrEqualTo(first);
  }

  private long lastAccess() {
    return cast.ruth()
        .call(() ->
            transaction.execute(status ->
                database
                    .fetchSingle(
                        "select max(last_access_time) from platform.spring_session where principal_name = ?",
                        nele.toString())
                    .get(0, Long.class)));
  }

  private void move(long milliseconds) {
    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status ->
                database.execute(
                    "update platform.spring_session set last_access_time = last_access_time + ? where principal_name = ?",
                    milliseconds,
                    nele.toString())));
  }
}
