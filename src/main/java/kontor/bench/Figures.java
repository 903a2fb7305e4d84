package kontor.bench;

import java.util.Arrays;

/** Times of one kind of answer, in nanoseconds. */
final class Figures {

  private long[] times = new long[1024];
  private int count;

  void add(long nanos) {
    if (count == times.length) times = Arrays.copyOf(times, count * 2);
    times[count++] = nanos;
  }

  void add(Figures others) {
    for (var i = 0; i < others.count; i++) add(others.times[i]);
  }

  int count() {
    return count;
  }

  /** Milliseconds within which this part of all answers came (nearest rank). */
  double percentile(int percent) {
    if (count == 0) return Double.NaN;
    var sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, (int) Math.ceil(count * percent / 100.0) - 1)] / 1e6;
  }
}
