package kontor.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was typed, for many records at once: by people into forms, in files and over the API
 * alike. Names of colleagues, teams and records become what they name, a choice is understood in
 * German and English, and what a reference points to is looked up under the viewer's rights,
 * because a foreign key does not ask.
 */
@Service
public class RecordInput {

  /** Stands in an address for whoever is looking. */
  static final String ME = "me";

  private final ReferenceNames references;
  private final Texts texts;

  RecordInput(ReferenceNames references, Texts texts) {
    this.references = references;
    this.texts = texts;
  }

  /**
   * One record's input.
   *
   * @param whole a new record: what is required and not named is missing
   * @throws RuleViolation with everything that is wrong
   */
  @Transactional(readOnly = true)
  public FieldValues read(
      Catalogue catalogue, Map<String, String> typed, Notation notation, boolean whole) {
    var reading = readWhatCanBe(catalogue, typed, notation, whole);
    if (!reading.violations().isEmpty()) throw new RuleViolation(reading.violations());
    return reading.values();
  }

  /**
   * One record's input, as far as it can be read: whoever knows more rules can say at once what
   * else is wrong.
   */
  @Transactional(readOnly = true)
  public Catalogue.Reading readWhatCanBe(
      Catalogue catalogue, Map<String, String> typed, Notation notation, boolean whole) {
    return readAll(catalogue, List.of(typed), notation, whole).getFirst();
  }

  /** As {@link #readWhatCanBe} of several records, in their order. */
  @Transactional(readOnly = true)
  public List<Catalogue.Reading> readAll(
      Catalogue catalogue, List<Map<String, String>> typed, Notation notation, boolean whole) {
    return meant(catalogue, typed).stream()
        .map(record -> catalogue.read(record, notation, whole))
        .toList();
  }

  /** Ids where names stood, and choices as they are kept. */
  private List<Map<String, String>> meant(Catalogue catalogue, List<Map<String, String>> typed) {
    var meant = typed.stream().<Map<String, String>>map(LinkedHashMap::new).toList();
    for (var column : catalogue.columns(Column.Use.EDIT)) {
      if (column.type() instanceof ReferenceType type)
        resolve(column.key(), references.to(type.to()), meant);
      else
        for (var record : meant)
          record.computeIfPresent(column.key(), (key, text) -> choice(column, text));
    }
    return meant;
  }

  /**
   * What a person typed for a condition on a column, as an address writes it.
   *
   * @param typed stripped, none of them empty
   * @throws RuleViolation at the column: something is missing, names nothing, or cannot be compared
   *     so
   */
  @Transactional(readOnly = true, timeout = RecordLists.SECONDS)
  public List<String> condition(Column<?> column, Operator operator, List<String> typed) {
    if (operator == Operator.EMPTY) return List.of("true");
    if (typed.isEmpty()) throw new RuleViolation(column.key(), "field.required");
    var written =
        column.type() instanceof ReferenceType type
            ? named(column, operator, references.to(type.to()), typed)
            : typed.stream()
                .map(text -> column.inAddress(operator, choice(column, text), Notation.ofViewer()))
                .distinct()
                .toList();
    if (!written.contains(ME)) column.compare(operator, written);
    return written;
  }

  private List<String> named(
      Column<?> column, Operator operator, References known, List<String> typed) {
    var meant = new ArrayList<Map<String, String>>();
    for (var text : typed) meant.add(new LinkedHashMap<>(Map.of(column.key(), text)));
    resolve(column.key(), known, meant);
    var written = new ArrayList<String>();
    for (var record : meant) {
      var text = record.getOrDefault(column.key(), "");
      var me = known.me().isPresent() && isMe(text);
      written.add(me ? ME : column.inAddress(operator, text, Notation.CANONICAL));
    }
    return written.stream().distinct().toList();
  }

  private boolean isMe(String text) {
    return text.equalsIgnoreCase(ME)
        || Texts.LANGUAGES.stream()
            .anyMatch(language -> texts.say(language, "list.me").equalsIgnoreCase(text));
  }

  private String choice(Column<?> column, String text) {
    return switch (column.type()) {
      case ChoiceType choice -> choice.named(text.strip(), texts);
      case ChoicesType choices when choices.label() != null ->
          Arrays.stream(text.split("[,;]"))
              .map(word ->
                  new ChoiceType(choices.label(), choices.values()).named(word.strip(), texts))
              .collect(Collectors.joining(","));
      default -> text;
    };
  }

  /**
   * Writes ids where names stood; what names nothing, or nothing the viewer sees, stays a text and
   * is refused as one.
   */
  private static void resolve(
      String key, References references, Collection<Map<String, String>> records) {
    var ids = new ArrayList<UUID>();
    var names = new ArrayList<String>();
    for (var record : records) {
      var text = record.getOrDefault(key, "").strip();
      if (text.isEmpty() || !Characters.isStorable(text)) continue;
      Ids.parse(text).ifPresentOrElse(ids::add, () -> names.add(text));
    }
    var seen = ids.isEmpty() ? Map.<UUID, String>of() : references.labels(ids);
    var found = names.isEmpty() ? Map.<String, UUID>of() : references.find(names);
    for (var record : records)
      record.computeIfPresent(
          key,
          (k, text) -> {
            var stripped = text.strip();
            var id = Ids.parse(stripped);
            if (id.isPresent()) return seen.containsKey(id.get()) ? stripped : "?";
            return found.containsKey(stripped) ? found.get(stripped).toString() : stripped;
          });
  }
}
