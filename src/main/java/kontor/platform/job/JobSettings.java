package kontor.platform.job;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Orders are kept as JSON: the default, Java serialisation, breaks with the first renamed class.
 */
@Component
class JobSettings implements DbSchedulerCustomizer {
  @Override
  public Optional<Serializer> serializer() {
    return Optional.of(new Jackson3Serializer());
  }
}
