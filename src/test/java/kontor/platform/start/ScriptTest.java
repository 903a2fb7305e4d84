package kontor.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door on machines that lack something: one sentence, exit code not 0. */
@Tag("door")
class ScriptTest {

  private static final List<String> USUAL_PROGRAMS =
      List.of(
          "cat",
          "cksum",
          "cut",
          "dirname",
          "find",
          "flock",
          "id",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sort");

  @TempDir Path temporary;
  private Path clone;
  private Path programs;

  @BeforeEach
  void cloneWithoutBuild() throws IOException {
    clone = temporary.resolve("clone");
    Files.createDirectories(clone.resolve("src/main"));
    for (var folder : List.of("database", "tools")) Files.createDirectory(clone.resolve(folder));
    Files.createFile(clone.resolve("pom.xml"));
    Files.copy(
        Path.of("kontor"),
        clone.resolve("kontor"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    programs = Files.createDirectory(temporary.resolve("bin"));
    for (var program : USUAL_PROGRAMS) write(program, "exec " + where(program) + " \"$@\"");
  }

  @Test
  void noJdk() throws Exception {
    assertThat(said(1, "/nowhere", "demo"))
        .startsWith("Kontor needs a JDK 25 or later: install one");
  }

  @Test
  void anOldJdk() throws Exception {
    var jdk = temporary.resolve("old");
    Files.createDirectories(jdk.resolve("bin"));
    Files.createFile(
        jdk.resolve("bin/javac"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    assertThat(said(1, jdk.toString(), "run"))
        .isEqualTo(
            "Kontor needs a JDK 25 or later (found: Java 17 in %s): install one, or set JAVA_HOME to its folder."
                .formatted(jdk));
  }

  @Test
  void noMaven() throws Exception {
    assertThat(said(1, System.getProperty("java.home"), "demo"))
        .contains("there is no mvn on the PATH");
    assertThat(said(1, System.getProperty("java.home"), "format"))
        .contains("there is no mvn on the PATH");
  }

  @Test
  void anOldMaven() throws Exception {
    write("mvn", "echo Apache Maven 3.3.9");
    assertThat(said(1, System.getProperty("java.home"), "format"))
        .isEqualTo(
            "Kontor is built with Maven 3.6.3 or later, and the mvn on the PATH is 3.3.9: install a newer one.");
  }

  @Test
  void theDemoAndRealCustomersNeverMeet() throws Exception {
    var jdk = System.getProperty("java.home");
    said(1, jdk, "demo", "--data", clone.resolve("one").toString());
    assertThat(said(1, jdk, "run", "--data", clone.resolve("one").toString()))
        .endsWith("holds the demo: choose another folder with --data.");
    Files.createDirectories(temporary.resolve("real/data"));
    assertThat(said(1, jdk, "demo", "--data", temporary.resolve("real").toString()))
        .endsWith("holds an instance that is no demo: choose another folder with --data.");
  }

  @Test
  void noChromium() throws Exception {
    assertThat(said(1, System.getProperty("java.home"), "test"))
        .isEqualTo(
            "The browser tests need Chromium: install it, or set KONTOR_CHROMIUM to the program.");
  }

  @Test
  void noRightToWrite() throws Exception {
    Files.createFile(temporary.resolve("file"));
    assertThat(
            said(
                1,
                System.getProperty("java.home"),
                "run",
                "--data",
                temporary.resolve("file/data").toString()))
        .isEqualTo(
            "Kontor keeps its data in %s, and may not write there."
                .formatted(temporary.resolve("file/data")));
  }

  @Test
  void aWordItDoesNotKnow() throws Exception {
    assertThat(said(1, "/nowhere", "dance")).endsWith("Kontor does not know dance.");
    assertThat(said(1, System.getProperty("java.home"), "demo", "--colour"))
        .contains("does not know --colour");
    assertThat(said(0, "/nowhere", "help")).startsWith("./kontor demo");
  }

  /** The last line, and for help the first, is what counts: a build announces itself before. */
  private String said(int exitCode, String jdk, String... arguments) throws Exception {
    var command = new java.util.ArrayList<>(List.of(clone.resolve("kontor").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("KONTOR_JDKS", jdk);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
    return said;
  }

  private void write(String program, String script) throws IOException {
    var file = programs.resolve(program);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path where(String program) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
