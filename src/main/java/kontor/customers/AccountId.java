package kontor.customers;

import java.util.UUID;
import kontor.platform.Ids;

/** Key of an account. */
public record AccountId(UUID value) {
  static AccountId next() {
    return new AccountId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
