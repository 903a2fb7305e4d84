package kontor.platform.i18n;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of every module: {@code messages.properties} (English) and {@code
 * messages_de.properties} beside its code.
 */
@Component
public class Texts {

  public static final List<Locale> LANGUAGES = List.of(Locale.GERMANY, Locale.UK);

  /** Not because texts change: it keeps one table per language, where others ask every module. */
  private final ReloadableResourceBundleMessageSource bundles =
      new ReloadableResourceBundleMessageSource();

  /** Making one anew costs more than formatting a column with it. */
  private final Map<Locale, NumberFormat> numbers = new ConcurrentHashMap<>();

  private final Map<Past, String> pasts = new ConcurrentHashMap<>();

  private record Past(Locale locale, String key, long units) {}

  Texts() throws IOException {
    var basenames = new ArrayList<String>();
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:kontor/**/messages.properties");
    for (var file : files) {
      var url = file.getURL().toString();
      basenames.add(
          "classpath:"
              + url.substring(url.lastIndexOf("kontor/"), url.length() - ".properties".length()));
    }
    bundles.setBasenames(basenames.toArray(String[]::new));
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
  }

  /**
   * @param args filled into {0}, {1} … as {@link java.text.MessageFormat} does
   * @throws NoSuchMessageException where no module has the key: a defect that tests find
   */
  public String say(Locale locale, String key, Object... args) {
    return bundles.getMessage(key, args, locale);
  }

  /** How a language writes numbers; the caller's own, since formats are not safe among threads. */
  NumberFormat numbers(Locale locale) {
    return (NumberFormat) numbers.computeIfAbsent(locale, NumberFormat::getInstance).clone();
  }

  /** How long ago something was: there are few such texts, and each row of a list says some. */
  String past(Locale locale, String key, long units) {
    return pasts.computeIfAbsent(
        new Past(locale, key, units), past -> say(past.locale(), past.key(), past.units()));
  }

  public Optional<String> find(Locale locale, String key) {
    return Optional.ofNullable(bundles.getMessage(key, null, null, locale));
  }

  /** Bound to what the viewer speaks; before sign-in to what the browser asks for. */
  public Wording wording(Locale locale, ZoneId zone) {
    return new Wording(this, locale, zone);
  }

  public Wording wording() {
    var preferences = Viewer.current().map(Viewer::preferences).orElse(Preferences.DEFAULT);
    return wording(preferences.locale(), preferences.zone());
  }

  /**
   * What the viewer reads; before sign-in what was chosen in his browser, or what it asks for, as
   * far as we speak it.
   */
  public Locale localeOf(HttpServletRequest request) {
    var viewer = Viewer.current();
    if (viewer.isPresent()) return viewer.get().preferences().locale();
    var chosen = LanguageCookie.of(request);
    if (chosen.isPresent()) return chosen.get();
    for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
      var language = locales.nextElement().getLanguage();
      if (language.equals("de") || language.equals("en")) return Preferences.localeOf(language);
    }
    return Preferences.DEFAULT.locale();
  }
}
