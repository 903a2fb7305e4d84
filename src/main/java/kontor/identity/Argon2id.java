package kontor.identity;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes, one lane: the OWASP password storage sheet's recommendation.
 * The same letters typed on different keyboards are the same password (NIST SP 800-63B, 3.1.1.2).
 * Few at a time, because each takes its memory while it works.
 */
final class Argon2id implements PasswordEncoder {

  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore memory = new Semaphore(2, true);

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return alone(() -> encoder.encode(normal(password)));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return alone(() -> encoder.matches(normal(password), hash));
  }

  private <T extends @Nullable Object> T alone(Supplier<T> work) {
    memory.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      memory.release();
    }
  }

  private static @Nullable String normal(@Nullable CharSequence password) {
    return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
