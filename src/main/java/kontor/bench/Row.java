package kontor.bench;

/**
 * A line of the table: one work, done by one viewer or by as many users at once.
 *
 * @param viewer login; empty where it is each one's own
 * @param target milliseconds at p95
 * @param raw times of the plain query
 */
record Row(String work, String viewer, int users, int target, Figures page, Figures raw) {

  /** A page may add this to its query, where the query itself is quick. */
  private static final double ADDED = 10;

  private static final double QUICK = 5;

  boolean isWithinTarget() {
    return page.percentile(95) <= target;
  }

  boolean isNearItsQuery() {
    var query = raw.percentile(95);
    return page.percentile(95) <= (query < QUICK ? query + ADDED : 2 * query);
  }

  double ratio() {
    return page.percentile(95) / raw.percentile(95);
  }

  String verdict() {
    if (!isWithinTarget()) return "MISSED";
    return isNearItsQuery() ? "met" : "met, far from its query";
  }
}
