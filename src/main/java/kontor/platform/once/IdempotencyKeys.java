package kontor.platform.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program sends a request again when it has not heard the answer; by its key the request does its
 * work once (IETF draft-ietf-httpapi-idempotency-key-header). A key is its sender's own, and each
 * path has keys of its own. Whether a request is the same is told by its body: what its query says
 * changes nothing of what is written.
 */
@Service
public class IdempotencyKeys {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  private final FormTokens tokens;

  IdempotencyKeys(FormTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * In one transaction.
   *
   * @param address path of what is asked to do the work, without a query
   * @param key as the header says it, in any form; where there is none the work is simply done
   * @param body of the request
   * @param work what is asked for; its result is the id of what came into being
   * @return the id, of now or of the first time
   * @throws RuleViolation if the key is none, or came with another body before
   */
  @Transactional
  public UUID once(
      String address, @Nullable String key, Map<String, Object> body, Supplier<UUID> work) {
    if (key == null) return work.get();
    if (key.isBlank() || key.length() > LONGEST)
      throw new RuleViolation(HEADER, "once.key", LONGEST);
    var token = String.join("\n", Viewer.required().actor(), address, key);
    var asked = digest(JsonMapper.shared().writeValueAsString(new TreeMap<>(body)));
    var done =
        tokens.onceFor(
            UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)),
            () -> asked + " " + work.get());
    if (!done.startsWith(asked + " ")) throw new RuleViolation(HEADER, "once.otherRequest");
    return UUID.fromString(done.substring(asked.length() + 1));
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
