package kontor.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A PostgreSQL of our own where no spring.datasource.url names another: the owner's login for
 * Flyway, the application's for the pool.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedDatabase {

  @Bean(destroyMethod = "close")
  LocalPostgres localPostgres(@Value("${kontor.data-dir}") Path folder) throws IOException {
    return LocalPostgres.start(folder.toAbsolutePath());
  }

  @Bean
  JdbcConnectionDetails applicationLogin(LocalPostgres server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.url("kontor");
      }

      @Override
      public String getUsername() {
        return "kontor_web";
      }

      @Override
      public String getPassword() {
        return server.password("web");
      }
    };
  }

  @Bean
  FlywayConnectionDetails migratorLogin(LocalPostgres server) {
    return new FlywayConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.url("kontor");
      }

      @Override
      public String getUsername() {
        return "kontor_migrator";
      }

      @Override
      public String getPassword() {
        return server.password("migrator");
      }
    };
  }
}
