package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * What a form brought whose session had ended. Nobody keeps it: the answer shows it, to be copied
 * where the browser runs no script that puts it back.
 *
 * @param text what was typed, a line for each field
 * @param page where the form was, an address of ours
 */
public record TypedTooLate(String text, String page) {

  /** Of the request that is forwarded to the page which shows it. */
  public static final String ATTRIBUTE = "typedTooLate";

  private static final Set<String> OF_THE_FORM = Set.of("_csrf", "form_token", "version", "only");

  /** Empty where nothing was typed, where secrets were, or where the form was none of ours. */
  static Optional<TypedTooLate> in(HttpServletRequest request) {
    if (!request.getMethod().equals(HttpMethod.POST.name())
        || !StringUtils.startsWithIgnoreCase(
            request.getContentType(), MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        || !isOurs(request)) return Optional.empty();
    var fields = request.getParameterMap();
    if (fields.keySet().stream().anyMatch(name -> name.contains("password")))
      return Optional.empty();
    var text =
        fields.entrySet().stream()
            .filter(field -> !OF_THE_FORM.contains(field.getKey()))
            .flatMap(field -> Arrays.stream(field.getValue()))
            .filter(value -> !value.isBlank())
            .collect(Collectors.joining("\n"));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TypedTooLate(text, WayBack.ofAddress(request.getHeader(HttpHeaders.REFERER))));
  }

  /** No other site puts its words into a page of ours. */
  private static boolean isOurs(HttpServletRequest request) {
    var host = request.getHeader(HttpHeaders.HOST);
    return host != null && host.equals(authority(request.getHeader(HttpHeaders.ORIGIN)));
  }

  private static @Nullable String authority(@Nullable String origin) {
    try {
      return origin == null ? null : new URI(origin).getAuthority();
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
