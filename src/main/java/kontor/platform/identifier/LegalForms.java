package kontor.platform.identifier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Legal forms at the end of a company's name, in German-speaking countries and their trade. */
public final class LegalForms {

  /**
   * @param name what is left without the form; the whole where none was found
   * @param form in its usual notation
   */
  public record Split(String name, Optional<String> form) {}

  private static final int LONGEST = 1_000;
  private static final int WORDS = 8;

  /** Up to here capitals and dots decide: "AS" and "a.s." are forms, "as" is a word. */
  private static final int SHORT = 3;

  private static final Pattern PUNCTUATION = Pattern.compile("[.,()\\s]");
  private static final Pattern AND_COMPANY =
      Pattern.compile("(?i)\\s*(&|\\+|und|u\\.)\\s*(Co|Cie|Compagnie)\\b");

  /** Founding, winding up, insolvency: a state, not a form. */
  private static final Pattern STATE =
      Pattern.compile("(?i)[\\s,]+(i\\. ?[LGI]\\.|in (Liquidation|Gründung|Insolvenz))$");

  /** One form a line, its usual notation first; dots, blanks, brackets do not matter. */
  private static final String NOTATIONS =
      """
      GmbH | mbH | Ges.m.b.H. | Gesellschaft mit beschränkter Haftung
      gGmbH | gemeinnützige GmbH
      UG (haftungsbeschränkt) | Unternehmergesellschaft (haftungsbeschränkt)
      UG
      AG | Aktiengesellschaft
      KGaA | Kommanditgesellschaft auf Aktien
      KG | Kommanditgesellschaft
      OHG | oHG | Offene Handelsgesellschaft
      OG
      SE | Societas Europaea
      e. K. | eK | e.k. | e. Kfm. | e. Kfr. | eingetragener Kaufmann | eingetragene Kauffrau
      e. U. | eU
      eG | eingetragene Genossenschaft
      e. V. | eV | e.v. | eingetragener Verein
      eGbR
      GbR | GdbR | Gesellschaft bürgerlichen Rechts
      PartG | Partnerschaftsgesellschaft
      PartG mbB | PartGmbB | Partnerschaftsgesellschaft mbB
      VVaG
      GmbH & Still
      S.à r.l. | Sàrl | SARL
      SAS | S.A.S.
      SASU
      S.A. | SA
      S.A. de C.V. | SA de CV
      S.r.l. | SRL | Srl
      S.p.A. | SPA | SpA
      S.L. | SL
      S.L.U.
      Lda.
      B.V. | BV
      N.V. | NV
      VOF | v.o.f.
      ApS
      A/S
      AS
      ASA
      AB
      Oy | OY
      Oyj
      Sp. z o.o.
      s.r.o. | sro
      a.s.
      d.o.o. | doo | DOO
      Kft. | KFT
      Zrt.
      Ltd. | LTD | Limited
      Pty Ltd
      plc | PLC
      LLP
      LLC
      LP
      Inc. | INC | Incorporated
      Corp. | Corporation
      Co., Ltd.
      """;

  /** Who is liable in a partnership with limited liability. */
  private static final List<String> PARTNERS =
      List.of(
          "GmbH",
          "mbH",
          "gGmbH",
          "AG",
          "SE",
          "UG",
          "UG (haftungsbeschränkt)",
          "Ltd.",
          "B.V.",
          "Stiftung");

  private static final Map<String, String> FORMS = forms();

  /** Splits the longest form off the end, leaving out whether it is being founded or wound up. */
  public static Split split(String companyName) {
    var name = Typed.tidy(companyName);
    if (name.length() > LONGEST) return new Split(name, Optional.empty());
    var plain = STATE.matcher(name).replaceFirst("");
    var words = plain.split(" ");
    int at = plain.length();
    var found = new Split(name, Optional.empty());
    for (int i = words.length - 1; i > 0 && i >= words.length - WORDS; i--) {
      at -= words[i].length() + 1;
      var form = FORMS.get(key(plain.substring(at + 1)));
      var rest = plain.substring(0, at).replaceFirst("[,\\s]+$", "");
      if (form != null && !rest.isEmpty()) found = new Split(rest, Optional.of(form));
    }
    return found;
  }

  /**
   * A form in its usual notation, whatever capitals, dots and blanks it was typed with. One that is
   * not known here stays as typed: there are more in the world.
   */
  public static String normal(String typed) {
    var tidy = Typed.tidy(typed);
    if (tidy.length() > LONGEST) return typed;
    var known = FORMS.get(key(tidy));
    return known != null ? known : FORMS.getOrDefault(key(tidy.toUpperCase(Locale.ROOT)), typed);
  }

  private static String key(String form) {
    var key = PUNCTUATION.matcher(AND_COMPANY.matcher(form).replaceAll("&Co")).replaceAll("");
    if (key.length() > SHORT) return key.toLowerCase(Locale.ROOT).replace("ae", "ä");
    boolean isDottedWord = form.contains(".") && key.equals(key.toLowerCase(Locale.ROOT));
    return isDottedWord ? form.replaceAll("[\\s,]", "").replaceFirst("\\.$", "") : key;
  }

  private static Map<String, String> forms() {
    var forms = new HashMap<String, String>();
    for (var line : NOTATIONS.strip().split("\n")) {
      var notations = line.split("\\s*\\|\\s*");
      for (var notation : notations) forms.put(key(notation), notations[0]);
    }
    for (var partner : PARTNERS) {
      for (var partnership : List.of("KG", "OHG", "KGaA")) {
        var form = partner.replaceFirst("^mbH", "GmbH") + " & Co. " + partnership;
        forms.put(key(partner + " & Co. " + partnership), form);
      }
    }
    return Map.copyOf(forms);
  }

  private LegalForms() {}
}
