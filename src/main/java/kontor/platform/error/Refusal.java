package kontor.platform.error;

/**
 * Kontor says no, for a reason a person can understand. Everything else that is thrown is a defect.
 */
public abstract sealed class Refusal extends RuntimeException
    permits NotFound, Forbidden, Conflict, RuleViolation {
  Refusal(String message) {
    super(message);
  }
}
