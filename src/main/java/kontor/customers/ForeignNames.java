package kontor.customers;

import java.util.List;
import java.util.Map;

/** What files of other systems call a column, beside its German and English name here. */
final class ForeignNames {

  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry(
              "paymentTerms",
              List.of("Zahlungsbedingungen", "Zahlungsziel", "Zahlungskonditionen", "Terms")),
          Map.entry(
              "name",
              List.of(
                  "company",
                  "company name",
                  "account",
                  "account name",
                  "firma",
                  "firmenname",
                  "unternehmen",
                  "organisation",
                  "organization",
                  "kunde")),
          Map.entry(
              "customerNumber",
              List.of(
                  "customer id",
                  "customer no",
                  "account number",
                  "kunden-nr",
                  "kundennr",
                  "kdnr",
                  "debitor",
                  "debitorennummer")),
          Map.entry(
              "street",
              List.of(
                  "street address",
                  "address",
                  "address 1",
                  "adresse",
                  "anschrift",
                  "strasse",
                  "billing street")),
          Map.entry(
              "postcode", List.of("postal code", "zip", "zip code", "plz", "billing postal code")),
          Map.entry("city", List.of("town", "stadt", "billing city")),
          Map.entry(
              "region",
              List.of(
                  "state", "state/region", "province", "bundesland", "kanton", "billing state")),
          Map.entry(
              "country", List.of("country/region", "staat", "office location", "billing country")),
          Map.entry(
              "phone", List.of("phone number", "telephone", "tel", "telefonnummer", "rufnummer")),
          Map.entry("email", List.of("email address", "mail", "e-mail-adresse", "mailadresse")),
          Map.entry(
              "website",
              List.of("domain", "company domain name", "url", "web", "homepage", "internet")),
          Map.entry("industry", List.of("sector", "industrie", "wirtschaftszweig")),
          Map.entry(
              "employees",
              List.of(
                  "number of employees", "mitarbeiter", "mitarbeiterzahl", "anzahl mitarbeiter")),
          Map.entry(
              "annualRevenue",
              List.of("revenue", "annual revenue", "umsatz", "jahresumsatz", "turnover")),
          Map.entry(
              "founded",
              List.of("year established", "year founded", "gruendungsjahr", "gründungsjahr")),
          Map.entry(
              "parent",
              List.of(
                  "subsidiary of",
                  "parent account",
                  "parent company",
                  "muttergesellschaft",
                  "zentrale",
                  "konzern")),
          Map.entry(
              "owner",
              List.of(
                  "account owner",
                  "company owner",
                  "hubspot owner email",
                  "betreuer",
                  "kundenbetreuer",
                  "zuständig")),
          Map.entry("kinds", List.of("lifecycle stage", "kind", "kundenart")),
          Map.entry("vatId", List.of("vat number", "vat", "ust-id", "umsatzsteuer-id", "uid")),
          Map.entry("tags", List.of("labels", "stichwörter", "kategorien")));

  private ForeignNames() {}

  /** Of the column of this key; none where it has no others. */
  static List<String> of(String column) {
    return SYNONYMS.getOrDefault(column, List.of());
  }
}
