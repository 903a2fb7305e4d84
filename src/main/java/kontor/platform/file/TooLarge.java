package kontor.platform.file;

/** There were more bytes than allowed; nothing was kept. */
public final class TooLarge extends RuntimeException {

  private final long bound;

  TooLarge(long bound) {
    super("more than " + bound + " bytes");
    this.bound = bound;
  }

  /** The most that is taken, in bytes. */
  public long bound() {
    return bound;
  }
}
