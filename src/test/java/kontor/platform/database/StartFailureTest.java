package kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kontor.KontorApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts that fail, as processes: one sentence on the standard error, exit code not 0, no stack
 * trace.
 */
@Tag("door")
class StartFailureTest {

  @TempDir Path temporary;

  @BeforeEach
  void letTheServersUserEnter() {
    assertThat(temporary.toFile().setExecutable(true, false)).isTrue();
  }

  @Test
  void theFolderIsInUse() throws Exception {
    try (var first = DataFolder.take(temporary.resolve("data"))) {
      assertThat(first.path()).isDirectory();
      assertThat(endingOf("data"))
          .isEqualTo(
              "Another Kontor works in %s: end that one, or choose another folder with --data."
                  .formatted(temporary.resolve("data")));
    }
  }

  @Test
  void theFolderCannotBeWritten() throws Exception {
    Files.createFile(temporary.resolve("file"));
    assertThat(endingOf("file/data"))
        .startsWith("Kontor keeps its data in " + temporary.resolve("file/data"))
        .contains("may not write there");
  }

  @Test
  void theDiskIsFull() throws Exception {
    assumeTrue(
        Child.run(List.of("unshare", "--user", "--map-root-user", "--mount", "true"))
                .ending()
                .exitCode()
            == 0,
        "This system lets nobody mount a small disk");
    var disk = Files.createDirectory(temporary.resolve("disk"));
    var command =
        new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c"));
    command.add("mount -t tmpfs -o size=20m none \"$0\" && exec \"$@\"");
    command.add(disk.toString());
    command.addAll(application("disk/data"));
    var ending = Child.run(command).ending();
    assertThat(ending.said())
        .hasLineCount(1)
        .startsWith("The disk of " + disk.resolve("data") + " is full");
    assertThat(ending.exitCode()).isNotZero();
  }

  @Test
  void thePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(endingOf("data", "--server.port=" + taken.getLocalPort()))
          .isEqualTo(
              "Port %d is taken by another program: end that one, or choose another port with --port."
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void theCompanysServerIsSilent() throws Exception {
    assertThat(endingOf("data", "--kontor.database.url=jdbc:postgresql://127.0.0.1:1/kontor"))
        .startsWith("The database jdbc:postgresql://127.0.0.1:1/kontor does not answer");
  }

  @Test
  void theServerSaysWhyItDoesNotStart() throws Exception {
    LocalPostgres.start(temporary.resolve("data")).close();
    Files.writeString(temporary.resolve("data/data/PG_VERSION"), "14\n");
    assertThat(endingOf("data")).contains("are another PostgreSQL version's");
  }

  private List<String> application(String folder, String... settings) {
    var arguments = new ArrayList<>(List.of("--kontor.data-dir=" + temporary.resolve(folder)));
    if (settings.length == 0) arguments.add("--server.port=0");
    arguments.addAll(List.of(settings));
    return Child.command(KontorApplication.class, arguments.toArray(String[]::new));
  }

  private String endingOf(String folder, String... settings) throws Exception {
    var ending = Child.run(application(folder, settings)).ending();
    assertThat(ending.exitCode()).isNotZero();
    assertThat(ending.said()).hasLineCount(1);
    return ending.said();
  }
}
