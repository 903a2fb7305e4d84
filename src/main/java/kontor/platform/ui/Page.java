package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template needs from its request; each may ask for it as {@code page}.
 *
 * @param csrf null only where an answer is made before the security filters ran
 * @param viewer null before sign-in
 * @param path of the request, without the query
 * @param flash what was just done; null where nothing was
 * @param askedAt the page with the form that this is the answer to; null where it answers none, or
 *     leads to it by itself
 */
public record Page(
    @Nullable CsrfToken csrf,
    String nonce,
    @Nullable Viewer viewer,
    Wording words,
    String path,
    Navigation navigation,
    Assets assets,
    @Nullable Flash flash,
    @Nullable String askedAt) {

  static Page of(
      HttpServletRequest request,
      Wording words,
      Navigation navigation,
      Assets assets,
      @Nullable Flash flash) {
    return new Page(
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        ContentSecurityPolicy.nonce(request),
        Viewer.current().orElse(null),
        words,
        request.getRequestURI(),
        navigation,
        assets,
        flash,
        HttpMethod.POST.matches(request.getMethod()) ? CameFrom.path(request).orElse(null) : null);
  }

  public String say(String key, Object... args) {
    return words.say(key, args);
  }

  /**
   * The address of a file of ours that changes with its content, so that browsers may keep it for a
   * year.
   */
  public String asset(String path) {
    return assets.address(path);
  }

  /**
   * The address of an icon for {@code <use>}; templates take {@code icon.jte}.
   *
   * @throws IllegalArgumentException if {@code icons.txt} does not list it
   */
  public String icon(String name) {
    return assets.icon(name);
  }

  /** What htmx sends with every request; null where there is nothing to send. */
  public @Nullable String htmxHeaders() {
    return csrf == null
        ? null
        : "{\"%s\": \"%s\"}".formatted(csrf.getHeaderName(), csrf.getToken());
  }

  /** How the viewer wants to see things; before sign-in the defaults. */
  public Preferences preferences() {
    return viewer == null ? Preferences.DEFAULT : viewer.preferences();
  }

  /** Whether the page stands in the frame: for people who are signed in. */
  public boolean framed() {
    return viewer != null && viewer.isPerson() && csrf != null;
  }

  /** Whose page it is, for what the browser keeps for him alone; null where it is nobody's. */
  public @Nullable String person() {
    return viewer == null ? null : viewer.userId().map(UUID::toString).orElse(null);
  }

  public List<NavigationEntry> places() {
    return navigation.of(viewer);
  }

  public List<QuickAdd> quickAdds() {
    return navigation.quickAddsOf(viewer);
  }

  /** Whether the page lies at or below this place. */
  public boolean isAt(NavigationEntry place) {
    return current(place) != null;
  }

  /** As {@link #current(String)}; what belongs to a place lies below it. */
  public @Nullable String current(NavigationEntry place) {
    return place.within().stream().anyMatch(part -> current(part) != null)
        ? "true"
        : current(place.href());
  }

  /**
   * What a link to an address says of where one is, as {@code aria-current} names it (WAI-ARIA
   * 1.2): at that page, at one below it, or null.
   */
  public @Nullable String current(String href) {
    return path.equals(href) ? "page" : path.startsWith(href + "/") ? "true" : null;
  }

  /** The letter that leads to a place after {@code g}. */
  public String goKey(NavigationEntry place) {
    return say("ui.go." + place.place().name().toLowerCase(Locale.ROOT));
  }

  /** Proves that a form sent twice is the same form; new for each form shown. */
  public String formToken() {
    return UUID.randomUUID().toString();
  }
}
