package kontor.customers;

import java.util.UUID;

/** Key of an account. */
public record AccountId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
