package kontor.history;

/** What happened to a row. */
public enum HistoryVerb {
  INSERT,
  UPDATE,
  DELETE
}
