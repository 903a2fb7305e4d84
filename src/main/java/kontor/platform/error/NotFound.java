package kontor.platform.error;

/** It is not there, or not for this viewer; nobody learns which. */
public final class NotFound extends Refusal {
  public NotFound() {
    super("not found");
  }
}
