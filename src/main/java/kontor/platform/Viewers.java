package kontor.platform;

/**
 * Finds out who an actor is and what he may see. Owned here because platform needs it; identity,
 * which knows people, implements it.
 */
public interface Viewers {
  /**
   * @param actor a user's id
   * @throws kontor.platform.error.NotFound if there is no such user, or he has been deactivated
   */
  Viewer of(String actor);
}
