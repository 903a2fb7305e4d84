package kontor.platform;

/**
 * An event that names who caused it, so that its listeners work as that person, also after a
 * restart.
 */
public interface Caused {
  String actor();
}
