package kontor.platform.i18n;

import java.util.Locale;

/**
 * A country within a text: its reader finds its name there, as CLDR has it in his language.
 *
 * @param code ISO 3166-1 alpha-2; what is none stands as it is
 */
public record CountryName(String code) {

  public String in(Locale reader) {
    return code.length() == 2 ? Locale.of("", code).getDisplayCountry(reader) : code;
  }
}
