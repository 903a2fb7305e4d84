package kontor.platform.error.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can go wrong, as the outside sees it. Its slug ends the type of a problem document (RFC
 * 9457), names the page that explains it, and begins the keys of its texts; it never changes.
 */
public enum Kind {
  MALFORMED(400),
  SIGNED_OUT(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  RULE_VIOLATION(422),
  TOO_MANY_REQUESTS(429),
  DEFECT(500),
  BUSY(503);

  private final int status;

  Kind(int status) {
    this.status = status;
  }

  /** The status of HTTP (RFC 9110). */
  public int status() {
    return status;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a problem document: an address relative to the instance's own. */
  public String type() {
    return "/problems/" + slug();
  }

  public String title() {
    return "problem." + slug() + ".title";
  }

  /** What happened. */
  public String text() {
    return "problem." + slug() + ".text";
  }

  /** What to do now. */
  public String advice() {
    return "problem." + slug() + ".advice";
  }

  public boolean isOurFault() {
    return status >= 500;
  }

  static Optional<Kind> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The nearest to a status that something else has chosen. */
  static Kind ofStatus(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status)
        .findFirst()
        .orElse(status >= 500 ? DEFECT : status >= 400 ? MALFORMED : NOT_FOUND);
  }
}
