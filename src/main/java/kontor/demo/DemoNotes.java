package kontor.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What one notes of customers without a story. */
final class DemoNotes {

  private static final List<String> NOTES =
      List.of(
          "Anruf: zurzeit kein Bedarf, in einem halben Jahr wieder melden.",
          "Besuch im Laden. Umbau frühestens im nächsten Jahr, Ansprechpartner bleibt die Inhaberin.",
          "Katalog und Preisliste verschickt.",
          "Rückruf gewünscht, am besten vor zehn Uhr.",
          "Angebot über vier Wandregale verschickt.",
          "Angebot angenommen, Lieferung in sechs Wochen.",
          "Lieferung vollständig, Montage ohne Mängel.",
          "Fragt nach Ersatzböden, Maße liegen bei.",
          "Auf der Messe getroffen, möchte Muster sehen.",
          "Muster verschickt, meldet sich nach dem Urlaub.",
          "Neue Telefonnummer, alte ist abgemeldet.",
          "Preis war zu hoch, hat beim Tischler vor Ort bestellt.",
          "Zufrieden mit der Vitrine, empfiehlt uns weiter.",
          "Called back, wants the catalogue in English for the new owner.",
          "Rechnung reklamiert, Lieferadresse war falsch. Korrigiert.",
          "Zahlt pünktlich, Skonto wird immer gezogen.");

  private static final List<String> REASONS =
      List.of(
          "Geschäft aufgegeben, Laden ist geräumt.",
          "Insolvenzverfahren eröffnet, Forderung angemeldet.",
          "Doppelt angelegt, weiter unter der Zentrale.",
          "Möchte nicht mehr angesprochen werden.",
          "Inhaber im Ruhestand, kein Nachfolger.",
          "Umgezogen ins Ausland, nicht mehr zu beliefern.");

  private DemoNotes() {}

  /** Up to four, the oldest first. */
  static List<DemoBooks.Note> make(UUID author, Random random) {
    var notes = new ArrayList<DemoBooks.Note>();
    var days = random.nextInt(4) == 0 ? 60 : 700;
    for (var i = random.nextInt(5); i > 0; i--)
      notes.add(
          new DemoBooks.Note(
              1 + random.nextInt(days), author, NOTES.get(random.nextInt(NOTES.size()))));
    notes.sort(Comparator.comparingInt(DemoBooks.Note::days).reversed());
    return notes;
  }

  /** Why one of them was put aside. */
  static String reason(int index) {
    return REASONS.get(index % REASONS.size());
  }
}
