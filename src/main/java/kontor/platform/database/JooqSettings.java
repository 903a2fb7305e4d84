package kontor.platform.database;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * A stored record whose version has moved on is refused; which column is the version the generated
 * classes know.
 */
@Component
class JooqSettings implements DefaultConfigurationCustomizer {
  @Override
  public void customize(org.jooq.impl.DefaultConfiguration configuration) {
    configuration.settings().withExecuteWithOptimisticLocking(true);
  }
}
