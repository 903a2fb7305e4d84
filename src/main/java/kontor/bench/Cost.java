package kontor.bench;

/**
 * What one answer costs.
 *
 * @param application milliseconds of processor time
 * @param database the same of PostgreSQL
 * @param bytes compressed
 * @param perSecond answers with all users at work
 */
record Cost(
    String work,
    double queries,
    double transactions,
    double application,
    double database,
    long bytes,
    double perSecond) {}
