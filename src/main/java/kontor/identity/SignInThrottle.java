package kontor.identity;

import static java.util.function.Predicate.not;

import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often a password may be tried. Slows guessing down and locks nobody out: the limits are on
 * strangers. An address that tries one name too often waits, while the person comes in from
 * elsewhere; and from a browser he has signed in in before he always has tries of his own.
 *
 * <p>Not inside a transaction: each look takes a connection.
 */
@Component
class SignInThrottle {

  private static final BucketConfiguration ONE_NAME_FROM_ONE_ADDRESS = tries(5, 5);
  private static final BucketConfiguration ALL_FROM_ONE_ADDRESS = tries(50, 10);
  private static final BucketConfiguration ONE_NAME_FROM_ALL_STRANGERS = tries(100, 60);
  private static final BucketConfiguration ONE_KNOWN_BROWSER = tries(10, 10);
  private static final BucketConfiguration OWN_PASSWORD = tries(10, 10);

  /** Tries taken from the buckets; given back when the password was right. */
  static final class Attempt {
    private final List<Bucket> taken = new ArrayList<>();
    private Duration wait = Duration.ZERO;

    /** How long until the next try; empty where this one may go on. */
    Optional<Duration> delay() {
      return Optional.of(wait).filter(not(Duration::isZero));
    }

    void giveBack() {
      taken.forEach(bucket -> bucket.addTokens(1));
      taken.clear();
    }
  }

  private final ProxyManager<String> buckets;

  SignInThrottle(DataSource dataSource) {
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("platform.bucket")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
  }

  /**
   * @param browser hash of the browser's token, where the person with this login is known in it
   */
  Attempt take(String login, String address, Optional<String> browser) {
    var attempt = new Attempt();
    if (browser.isPresent()) {
      take(attempt, "browser:" + browser.get(), ONE_KNOWN_BROWSER);
      return attempt;
    }
    var name = Secrets.hash(login.toLowerCase(Locale.ROOT)); // may be a password, mistyped
    var from = network(address);
    if (take(attempt, "pair:" + name + ":" + from, ONE_NAME_FROM_ONE_ADDRESS)
        && take(attempt, "address:" + from, ALL_FROM_ONE_ADDRESS))
      take(attempt, "name:" + name, ONE_NAME_FROM_ALL_STRANGERS);
    return attempt;
  }

  /** Whoever sits at an unlocked screen may not guess either. */
  Attempt takeOwn(UUID user) {
    var attempt = new Attempt();
    take(attempt, "own:" + user, OWN_PASSWORD);
    return attempt;
  }

  private boolean take(Attempt attempt, String key, BucketConfiguration limit) {
    var bucket = buckets.builder().build(key, () -> limit);
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      attempt.taken.add(bucket);
      return true;
    }
    attempt.giveBack();
    attempt.wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    return false;
  }

  /** One household or office has a whole /64 of IPv6 addresses (RFC 6177), and counts as one. */
  private static String network(String address) {
    if (!address.contains(":")) return address;
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }

  private static BucketConfiguration tries(int number, int minutes) {
    return BucketConfiguration.builder()
        .addLimit(
            BandwidthBuilder.builder()
                .capacity(number)
                .refillGreedy(number, Duration.ofMinutes(minutes))
                .build())
        .build();
  }
}
