package kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process and its children use of the machine, as Linux counts it under /proc. */
record ProcessUse(long process) {

  /** Linux counts in hundredths of a second, whatever the processor does (USER_HZ, proc(5)). */
  private static final int MILLIS_PER_TICK = 10;

  // Fields of /proc/<pid>/stat behind the name in brackets, counted from 0 (proc(5)).
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  Duration processorTime() throws IOException {
    var ticks = ticks(process);
    for (var child : ProcessHandle.of(process).stream().flatMap(ProcessHandle::children).toList())
      ticks += ticks(child.pid());
    return Duration.ofMillis(ticks * MILLIS_PER_TICK);
  }

  /** Megabytes. */
  long residentMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static long ticks(long process) {
    var stat = Path.of("/proc", Long.toString(process), "stat");
    String text;
    try {
      text = Files.readString(stat);
    } catch (IOException endedMeanwhile) { // its parent counts it
      return 0;
    }
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[USER])
        + Long.parseLong(fields[SYSTEM])
        + Long.parseLong(fields[CHILDREN_USER])
        + Long.parseLong(fields[CHILDREN_SYSTEM]);
  }
}
