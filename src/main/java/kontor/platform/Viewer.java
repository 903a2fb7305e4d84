package kontor.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.error.Forbidden;
import org.jspecify.annotations.Nullable;

/**
 * Who looks and acts: the signed-in person, or the one an event or a job works for. Bound to a
 * scope, not to a thread, so it can be neither forgotten in a pool nor changed on the way.
 *
 * @param actor the user's id, or {@code system:} and what the system does
 * @param name as colleagues read it
 * @param audiences whose records he sees
 * @param roles what he may do
 * @param cause what his changes come from: {@code request:}, {@code job:} or {@code import:} and
 *     its id
 */
public record Viewer(
    String actor,
    String name,
    SortedSet<Integer> audiences,
    Set<Role> roles,
    Preferences preferences,
    @Nullable String cause) {

  private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

  public static Optional<Viewer> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  public static Viewer required() {
    return current()
        .orElseThrow(() -> new IllegalStateException("Nobody is looking: no Viewer in this scope"));
  }

  /** The same person, with another cause of what he does now. */
  public Viewer because(String cause) {
    return new Viewer(actor, name, audiences, roles, preferences, cause);
  }

  public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public boolean isPerson() {
    return !actor.startsWith("system:");
  }

  /** The signed-in person's id; the system has none. */
  public Optional<UUID> userId() {
    return isPerson() ? Optional.of(UUID.fromString(actor)) : Optional.empty();
  }

  public boolean hasAnyOf(Role... some) {
    return Arrays.stream(some).anyMatch(roles::contains);
  }

  /**
   * @throws Forbidden if he has none of these roles
   */
  public void requireAnyOf(Role... some) {
    if (!hasAnyOf(some)) throw new Forbidden();
  }

  /** As PostgreSQL writes an array. */
  public String audienceArray() {
    return audiences.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
