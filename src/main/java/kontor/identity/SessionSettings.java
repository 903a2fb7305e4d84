package kontor.identity;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
class SessionSettings {

  private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

  /**
   * Every request touches its session; written down each time, every page would wait for the disk.
   * Takes the same parameters in the same order as the statement it replaces.
   */
  private static final String UPDATE =
      """
      update %%TABLE_NAME%% s
         set session_id = n.session_id, last_access_time = n.last_access_time,
             max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
             principal_name = n.principal_name
        from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36)))
             n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name,
                primary_id)
       where s.primary_id = n.primary_id
         and (n.last_access_time >= s.last_access_time + %d
              or n.session_id <> s.session_id
              or n.max_inactive_interval <> s.max_inactive_interval
              or n.principal_name is distinct from s.principal_name)
      """
          .formatted(EXACT_ENOUGH.toMillis());

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rarelyTouched() {
    return repository -> repository.setUpdateSessionQuery(UPDATE);
  }

  /** Of two requests of one session that store the same for the first time, the last one holds. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedTwiceAtOnce() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Sessions join a running transaction: whoever is deactivated loses his with that commit. The
   * default, a transaction of its own inside the running one, would take a second connection.
   */
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  CookieSerializer sessionCookie() {
    return new SessionCookie();
  }
}
