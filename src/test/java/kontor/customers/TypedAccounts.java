package kontor.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import kontor.platform.Viewer;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;

/** Accounts written from what is typed, as a form or the API does. */
record TypedAccounts(Accounts accounts, RecordInput input) {

  /**
   * @param fields key, value, key, value
   */
  AccountId create(Viewer viewer, String... fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
    return viewer.call(() ->
        accounts.create(
            new AccountDraft(input.read(AccountList.CATALOGUE, typed, Notation.CANONICAL, true))));
  }

  void change(Viewer viewer, AccountId id, int seen, Map<String, String> fields) {
    viewer.run(() ->
        accounts.change(
            id, seen, input.read(AccountList.CATALOGUE, fields, Notation.CANONICAL, false)));
  }
}
