package kontor.platform.start;

import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import kontor.platform.database.StartRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A start that fails says why in one sentence on the standard error. What nobody foresaw is told in
 * the log as well, with all that is known of it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

  /** The constructor Spring Boot looks for. */
  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    var chain = chainOf(failure);
    var sentence = chain.stream().map(StartFailure::sentence).filter(s -> s != null).findFirst();
    var innermost = chain.getLast();
    System.err.println(
        sentence.orElseGet(() ->
            "Kontor could not start, and its log says more: "
                + String.valueOf(innermost.getMessage()).lines().findFirst().orElse("")));
    return sentence.isPresent();
  }

  private static @Nullable String sentence(Throwable failure) {
    return switch (failure) {
      case StartRefused refused -> refused.getMessage();
      case PortInUseException taken ->
          "Port %d is taken by another program: end that one, or choose another port with --port."
              .formatted(taken.getPort());
      case BindException bind ->
          "Kontor cannot listen at the address it was given (%s): choose another with --host."
              .formatted(bind.getMessage());
      case FlywayException migration ->
          "The database does not fit this version of Kontor, and was left as it was: "
              + firstLineThatSaysWhat(migration);
      default -> null;
    };
  }

  private static String firstLineThatSaysWhat(FlywayException migration) {
    return String.valueOf(migration.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> line.length() > 20 && !line.endsWith("failed"))
        .findFirst()
        .orElse("no reason given");
  }

  private static List<Throwable> chainOf(Throwable failure) {
    var chain = new ArrayList<Throwable>();
    for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) chain.add(t);
    return chain;
  }
}
