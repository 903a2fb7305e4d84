package kontor.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own with the test's class path, to be killed or to be read. */
record Child(Process process, Path errors) {

  static Child java(Class<?> main, String... arguments) throws IOException {
    return run(command(main, arguments));
  }

  static List<String> command(Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  static Child run(List<String> command) throws IOException {
    var errors = Files.createTempFile("kontor-child", ".err");
    errors.toFile().deleteOnExit();
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KONTOR_"));
    return new Child(builder.start(), errors);
  }

  BufferedReader output() {
    return process.inputReader();
  }

  /** Exit code and what the process said on the standard error, once it has ended. */
  Ending ending() throws IOException, InterruptedException {
    output().transferTo(java.io.Writer.nullWriter());
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The process does not end: " + Files.readString(errors));
    }
    return new Ending(process.exitValue(), Files.readString(errors).strip());
  }

  record Ending(int exitCode, String said) {}
}
