package kontor.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.identity.Audiences;
import kontor.platform.Viewer;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.record.Decisions;
import kontor.platform.record.Parts;
import kontor.platform.record.RecordEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Companies for tests, written as a person types them. */
@Component
public class SampleAccounts {

  private final Accounts accounts;
  private final AccountAddresses addresses;
  private final Parts parts;
  private final Decisions decisions;
  private final Audiences audiences;
  private final RecordInput input;
  private final TransactionOperations transaction;

  SampleAccounts(
      Accounts accounts,
      AccountAddresses addresses,
      Parts parts,
      Decisions decisions,
      Audiences audiences,
      RecordInput input,
      TransactionOperations transaction) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.parts = parts;
    this.decisions = decisions;
    this.audiences = audiences;
    this.input = input;
    this.transaction = transaction;
  }

  /** A tag that no other test uses, to see one's own companies only. */
  public static String ownTag() {
    return "t" + UUID.randomUUID().toString().substring(0, 12);
  }

  /**
   * @param fields key, value, key, value
   */
  public AccountId create(Viewer viewer, String... fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
    return viewer.call(() -> accounts.create(new AccountDraft(read(typed, true))));
  }

  public AccountDraft draft(Viewer viewer, Map<String, String> typed) {
    return viewer.call(() -> new AccountDraft(read(typed, true)));
  }

  /**
   * @return the version afterwards
   */
  public int change(Viewer viewer, AccountId id, int seen, String... fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
    return viewer.call(() -> accounts.change(id, seen, read(typed, false)).version());
  }

  /**
   * @param fields key, value, key, value
   */
  public void addAddress(Viewer viewer, AccountId id, String... fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
    viewer.run(() ->
        parts.add(
            addresses,
            id.value(),
            input.read(AddressList.CATALOGUE, typed, Notation.CANONICAL, true)));
  }

  private FieldValues read(Map<String, String> typed, boolean whole) {
    return input.read(AccountList.CATALOGUE, typed, Notation.CANONICAL, whole);
  }

  public RecordEntry get(Viewer viewer, AccountId id) {
    return viewer.call(() -> accounts.get(id));
  }

  /** From now on only the viewer's own team, and those above it, see it. */
  public void confineToTeam(Viewer viewer, AccountId id) {
    viewer.run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));
  }

  public <T> T as(Viewer viewer, Supplier<T> work) {
    return viewer.call(() -> transaction.execute(status -> work.get()));
  }
}
