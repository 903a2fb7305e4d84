package kontor.platform.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long work of an import: the dry run, and the import itself. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

  @Bean
  ImportJob importCheck(ImportWork work, ImportAddress address, ImportTargets targets) {
    return new ImportJob(Phase.CHECK, work, address, targets);
  }

  @Bean
  ImportJob importWrite(ImportWork work, ImportAddress address, ImportTargets targets) {
    return new ImportJob(Phase.RUN, work, address, targets);
  }
}
