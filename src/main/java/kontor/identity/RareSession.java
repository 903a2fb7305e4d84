package kontor.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether there is anything to write, and notes its use once a minute.
 *
 * @param <S> the session as it is stored
 */
final class RareSession<S extends Session> implements Session {

  private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

  private final S stored;
  private boolean changed;

  RareSession(S stored, boolean changed) {
    this.stored = stored;
    this.changed = changed;
  }

  S stored() {
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  void unchanged() {
    changed = false;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    if (time.isBefore(stored.getLastAccessedTime().plus(EXACT_ENOUGH))) return;
    stored.setLastAccessedTime(time);
    changed = true;
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return stored.changeSessionId();
  }

  @Override
  public void setAttribute(String name, Object value) {
    stored.setAttribute(name, value);
    changed = true;
  }

  @Override
  public void removeAttribute(String name) {
    stored.removeAttribute(name);
    changed = true;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    stored.setMaxInactiveInterval(interval);
    changed = true;
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
