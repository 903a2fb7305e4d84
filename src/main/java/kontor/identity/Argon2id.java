package kontor.identity;

import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes, one lane: the OWASP password storage sheet's recommendation.
 * The same letters typed on different keyboards are the same password (NIST SP 800-63B, 3.1.1.2).
 * Few at a time, because each takes its memory while it works; and on threads of their own, because
 * a virtual thread that computes lets no other one work meanwhile.
 */
final class Argon2id implements PasswordEncoder {

  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** About two seconds of work. */
  private static final int MOST_WAITING = 50 * THREADS;

  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING));

  Argon2id() {
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return alone(() -> encoder.encode(normal(password)));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return alone(() -> encoder.matches(normal(password), hash));
  }

  private <T extends @Nullable Object> T alone(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException full) {
      throw new TooBusy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static @Nullable String normal(@Nullable CharSequence password) {
    return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
