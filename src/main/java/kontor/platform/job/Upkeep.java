package kontor.platform.job;

/**
 * Removes what has served its time. A module publishes it as a bean; the system calls it several
 * times a day, on one node, perhaps twice.
 */
public interface Upkeep {
  /** In a transaction of its own. */
  void removeTheOld();
}
