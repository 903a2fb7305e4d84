package kontor.platform.identifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kontor.SharedData;

/** The vectors of python-stdnum: blocks of numbers, and single calls with what they give. */
final class Doctests {

  /** One call: what goes in, whether it was accepted. */
  record Call(String number, boolean valid) {}

  private static final Pattern CALL =
      Pattern.compile(
          ">>> \\w+\\.(validate|is_valid)\\('([^'\\\\]*)'(?:, company_form='[^']*')?\\).*");

  private final List<String> lines;

  private Doctests(List<String> lines) {
    this.lines = lines;
  }

  static Doctests of(String name) {
    var file = SharedData.folder("ids-stdnum").resolve("tests/test_" + name + ".doctest");
    try {
      return new Doctests(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blocks of numbers in their order. */
  List<List<String>> blocks() {
    var blocks = new ArrayList<List<String>>();
    boolean inside = false;
    for (var line : lines) {
      if (line.matches(">>> (valid_)?numbers = ('''|\"\"\")")) {
        inside = true;
        blocks.add(new ArrayList<>());
      } else if (line.matches("\\.\\.\\. ('''|\"\"\")")) {
        inside = false;
      } else if (inside && line.length() > 4) {
        blocks.getLast().add(line.substring(4));
      }
    }
    return blocks;
  }

  /** Calls on plain text; those on escaped bytes are Python's own business. */
  List<Call> calls() {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < lines.size() - 1; i++) {
      var call = CALL.matcher(lines.get(i));
      if (!call.matches()) continue;
      var result = lines.get(i + 1);
      calls.add(
          new Call(call.group(2), !result.startsWith("Traceback") && !result.equals("False")));
    }
    return calls;
  }
}
