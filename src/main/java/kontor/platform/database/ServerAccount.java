package kontor.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Under which user PostgreSQL's programs run. They refuse to run as root, so where Kontor is
 * started by root they run as the data folder's owner; a folder of root's is handed to a user
 * without power, or, where that one cannot get at it, they run in a user namespace, in which root
 * has no power.
 */
final class ServerAccount {

  /**
   * Whom a folder of root's is handed to, the first that exists: initdb wants a user with a name.
   */
  private static final List<String> SERVANTS = List.of("kontor", "postgres", "nobody");

  private final List<String> prefix;
  private final int user;
  private final int group;

  private ServerAccount(List<String> prefix, int user, int group) {
    this.prefix = prefix;
    this.user = user;
    this.group = group;
  }

  /**
   * @throws StartRefused if root started Kontor and the system lets nobody else run the programs
   */
  static ServerAccount of(Path folder) throws IOException {
    if (new UnixSystem().getUid() != 0) return new ServerAccount(List.of(), -1, -1);
    var owner = (Integer) Files.getAttribute(folder, "unix:uid");
    if (owner != 0) {
      var ownersGroup = (Integer) Files.getAttribute(folder, "unix:gid");
      var another = as(owner, ownersGroup);
      if (another.canEnter(folder)) return another;
    } else {
      for (var name : SERVANTS) {
        var servant = servant(name);
        if (servant != null && servant.mayOwn(folder)) return servant;
      }
      var namespace = new ServerAccount(List.of("unshare", "-U"), -1, -1);
      if (namespace.canEnter(folder)) return namespace;
    }
    throw new StartRefused(
        "PostgreSQL does not run as root, and nobody else can get at %s: start Kontor as another user."
            .formatted(folder));
  }

  /** The command as this user runs it. */
  List<String> command(Path program, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Hands a file of ours to the user, who has to read it. */
  void own(Path file) throws IOException {
    if (user >= 0) {
      Files.setAttribute(file, "unix:uid", user);
      Files.setAttribute(file, "unix:gid", group);
    }
  }

  private static ServerAccount as(int user, int group) {
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"), user, group);
  }

  private static @Nullable ServerAccount servant(String name) throws IOException {
    var user = numberFrom(List.of("id", "-u", name));
    var group = numberFrom(List.of("id", "-g", name));
    return user > 0 && group > 0 ? as(user, group) : null;
  }

  /** What the program prints; -1 if it fails. */
  private static int numberFrom(List<String> command) throws IOException {
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return process.waitFor() == 0 ? Integer.parseInt(said.strip()) : -1;
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private boolean mayOwn(Path folder) throws IOException {
    try {
      own(folder);
    } catch (FileSystemException e) {
      return false;
    }
    if (canEnter(folder)) return true;
    Files.setAttribute(folder, "unix:uid", 0);
    Files.setAttribute(folder, "unix:gid", 0);
    return false;
  }

  private boolean canEnter(Path folder) throws IOException {
    return succeeds(command(Path.of("sh"), "-c", "cd \"$0\"", folder.toString()));
  }

  private static boolean succeeds(List<String> command) throws IOException {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
