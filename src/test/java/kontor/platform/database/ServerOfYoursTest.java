package kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import kontor.platform.database.PostgresServer.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded server plays the company's. */
@Tag("door")
class ServerOfYoursTest {

  @TempDir static Path temporary;
  private static LocalPostgres server;

  @BeforeAll
  static void start() {
    assertThat(temporary.toFile().setExecutable(true, false)).isTrue();
    server = LocalPostgres.start(temporary.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isTakenAsBootstrapPreparedIt() {
    var taken = ServerOfYours.checked(server.url(), server.owner(), server.application());
    assertThat(taken.url()).isEqualTo(server.url());
  }

  @ParameterizedTest
  @CsvSource({
    "in role kontor_app in role kontor_owner, more rights than kontor_app's",
    "superuser, more rights than kontor_app's",
    "createrole in role kontor_app, more rights than kontor_app's",
    "in role kontor_app in role pg_read_all_data, more rights than kontor_app's",
    "in role pg_monitor, does not let"
  })
  void refusesAnApplicationLoginOfTheWrongRights(String rights, String sentence) throws Exception {
    superuser("drop role if exists tried");
    superuser(
        "create role tried login password 'tried' "
            + rights.replaceFirst("(in role \\w+) in role", "$1, "));
    assertThatThrownBy(
            () -> ServerOfYours.checked(server.url(), server.owner(), new Login("tried", "tried")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("tried")
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesAnApplicationLoginThatReadsATable() throws Exception {
    superuser("create schema some_data create table confined (id int)");
    superuser("grant select on some_data.confined to kontor_app");
    try {
      assertThatThrownBy(
              () -> ServerOfYours.checked(server.url(), server.owner(), server.application()))
          .hasMessageContaining("past who may see what");
    } finally {
      superuser("drop schema some_data cascade");
    }
  }

  @Test
  void refusesAnOwnerLoginThatDoesNotActAsTheOwner() {
    assertThatThrownBy(
            () -> ServerOfYours.checked(server.url(), server.application(), server.application()))
        .hasMessageContaining("does not let kontor_web act as kontor_owner");
  }

  @Test
  void refusesAWrongPasswordAWrongDatabaseAndSilence() {
    var wrong = new Login("kontor_web", "wrong");
    assertThatThrownBy(() -> ServerOfYours.checked(server.url(), server.owner(), wrong))
        .hasMessageContaining("refuses the login kontor_web");
    var other = server.url().replaceFirst("kontor$", "nothing");
    assertThatThrownBy(() -> ServerOfYours.checked(other, server.owner(), server.application()))
        .hasMessageContaining("has no such database");
    assertThatThrownBy(() ->
            ServerOfYours.checked("jdbc:postgresql://127.0.0.1:1/kontor", server.owner(), wrong))
        .hasMessageContaining("does not answer");
  }

  @Test
  void refusesAServerThatIsNotPrepared() throws Exception {
    superuser("create database unprepared");
    superuser("create role stranger login password 'stranger'");
    var unprepared = server.url().replaceFirst("kontor$", "unprepared");
    assertThatThrownBy(() ->
            ServerOfYours.checked(unprepared, server.owner(), new Login("stranger", "stranger")))
        .hasMessageContaining("grant kontor_app to stranger");
    assertThatThrownBy(
            () -> ServerOfYours.checked(unprepared, server.owner(), server.application()))
        .hasMessageContaining("does not belong to kontor_owner");
  }

  private static void superuser(String statement) throws Exception {
    var password = Files.readString(temporary.resolve("data/password-postgres"));
    try (var connection = DriverManager.getConnection(server.url(), "postgres", password)) {
      connection.createStatement().execute(statement);
    }
  }
}
