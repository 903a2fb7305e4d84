package kontor.platform.error;

/** The viewer sees it, and his roles do not allow what he asked for. */
public final class Forbidden extends Refusal {
  public Forbidden() {
    super("forbidden");
  }
}
