package kontor.platform.database;

import java.nio.file.Path;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The owner's login for Flyway, the application's for the pool, on the server that
 * kontor.database.url names: `embedded` for the one Kontor brings along.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {

  @Bean(destroyMethod = "close")
  PostgresServer postgresServer(Environment settings) {
    var url = settings.getProperty("kontor.database.url", "embedded");
    if (url.equals("embedded"))
      return LocalPostgres.start(Path.of(settings.getRequiredProperty("kontor.data-dir")));
    return ServerOfYours.checked(
        url,
        login(settings, "kontor.database.owner", "kontor_migrator"),
        login(settings, "kontor.database.login", "kontor_web"));
  }

  private static PostgresServer.Login login(
      Environment settings, String property, String usualName) {
    return new PostgresServer.Login(
        settings.getProperty(property, usualName),
        settings.getProperty(property + ".password", ""));
  }

  @Bean
  JdbcConnectionDetails applicationLogin(PostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.url();
      }

      @Override
      public String getUsername() {
        return server.application().name();
      }

      @Override
      public String getPassword() {
        return server.application().password();
      }
    };
  }

  @Bean
  FlywayConnectionDetails ownerLogin(PostgresServer server) {
    return new FlywayConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.url();
      }

      @Override
      public String getUsername() {
        return server.owner().name();
      }

      @Override
      public String getPassword() {
        return server.owner().password();
      }
    };
  }
}
