package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

@KontorTest
class OldAccessesTest {

  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired AccessTrail trail;
  @Autowired PasswordLinks links;
  @Autowired OldAccesses old;
  @Autowired FlywayConnectionDetails owner;
  private UUID nele;

  @BeforeEach
  void createNele() {
    nele =
        cast.ruth()
            .call(
                () -> users.create(UserDraft.of("nele-" + UUID.randomUUID(), "Nele", Role.STAFF)));
  }

  @Test
  void leaveTheTrailAfterHalfAYear() throws SQLException {
    cast.ruth().run(() -> trail.note(AccessEvent.Kind.SIGNED_IN, nele, null, "old"));
    age("update identity.access_event set at = now() - interval '181 days' where user_id = ?");
    cast.ruth().run(() -> trail.note(AccessEvent.Kind.SIGNED_IN, nele, null, "later"));
    age(
        "update identity.access_event set at = now() - interval '179 days' where detail = 'later' and user_id = ?");

    cast.ruth().run(old::removeTheOld);

    assertThat(cast.ruth().call(() -> trail.page(nele, null)))
        .extracting(AccessEvent::detail)
        .containsExactly("later");
  }

  @Test
  void takeTheirLinksAlongAMonthAfterTheyEnded() throws SQLException {
    cast.ruth().run(() -> links.make(nele));
    age(
        "update identity.password_link set expires_at = now() - interval '31 days' where user_id = ?");
    var fresh = cast.ruth().call(() -> links.make(nele));

    cast.ruth().run(old::removeTheOld);

    assertThat(links.open(fresh.token())).isPresent();
    assertThat(left()).isEqualTo(1);
  }

  private int left() throws SQLException {
    try (var connection = asOwner();
        var statement =
            connection.prepareStatement(
                "select count(*) from identity.password_link where user_id = ?")) {
      statement.setObject(1, nele);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void age(String sql) throws SQLException {
    try (var connection = asOwner();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, nele);
      statement.executeUpdate();
    }
  }

  private Connection asOwner() throws SQLException {
    return DriverManager.getConnection(
        owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
  }
}
