package kontor.bench;

/**
 * Work on many rows, done once.
 *
 * @param rows how many
 * @param perSecond rows per second, from the begin of the job to its end
 * @param target rows per second, as design/quality asks
 */
record Throughput(String work, long rows, double perSecond, int target) {

  String verdict() {
    return perSecond >= target ? "met" : "MISSED";
  }
}
