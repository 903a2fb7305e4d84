package kontor.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "platform.spring_session",
    maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionSettings {

  /** Of two requests of one session that store the same for the first time, the last one holds. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedTwiceAtOnce() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Sessions join a running transaction: whoever is deactivated loses his with that commit. Where
   * none runs, reading one is one statement and needs none; {@link RareSessions} begins one where
   * something is written.
   */
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  @Primary
  SessionRepository<? extends Session> rareSessions(
      JdbcIndexedSessionRepository stored, PlatformTransactionManager manager) {
    return RareSessions.of(stored, new TransactionTemplate(manager));
  }

  @Bean
  FilterRegistrationBean<RareSessions.PerRequest> sessionsPerRequest() {
    var filter = new FilterRegistrationBean<>(new RareSessions.PerRequest());
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return filter;
  }

  @Bean
  CookieSerializer sessionCookie() {
    return new SessionCookie();
  }
}
