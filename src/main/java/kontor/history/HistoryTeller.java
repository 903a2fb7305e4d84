package kontor.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.ReferenceNames;
import kontor.platform.list.ReferenceType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts changes of rows into words. */
@Component
class HistoryTeller {

  private final Vocabularies vocabularies;
  private final ReferenceNames references;

  HistoryTeller(Vocabularies vocabularies, ReferenceNames references) {
    this.vocabularies = vocabularies;
    this.references = references;
  }

  /** Looks up at once what the changes point to. */
  Telling of(Catalogue catalogue, List<RowChange> changes, Wording words) {
    var wanted = new HashMap<String, Set<UUID>>();
    for (var change : changes)
      for (var side : List.of(change.before(), change.after()))
        side.forEach((name, value) -> {
          var column = column(catalogue, change, name);
          var id = Kept.id(value);
          if (column.isPresent() && column.get().type() instanceof ReferenceType to && id != null)
            wanted.computeIfAbsent(to.to(), type -> new HashSet<>()).add(id);
        });
    var names = new HashMap<UUID, String>();
    wanted.forEach((type, ids) -> names.putAll(references.to(type).labels(ids)));
    return new Telling(catalogue, names, words);
  }

  /** Empty: people are not told of it. */
  private Optional<HistoryColumn> column(Catalogue catalogue, RowChange change, String name) {
    var vocabulary = vocabularies.of(change.table());
    if (vocabulary.isPresent()) {
      if (vocabulary.get().unspoken().contains(name)) return Optional.empty();
      var column = vocabulary.get().column(name);
      if (column.isPresent()) return column;
    }
    return change.table().equals(RowChanges.nameOf(catalogue.table()))
        ? HistoryColumn.in(catalogue, name)
        : Optional.empty();
  }

  /** The words for one page. */
  final class Telling {

    private final Catalogue catalogue;
    private final Map<UUID, String> names;
    private final Wording words;

    private Telling(Catalogue catalogue, Map<UUID, String> names, Wording words) {
      this.catalogue = catalogue;
      this.names = names;
      this.words = words;
    }

    /**
     * @param row what {@link PastRows} knows of it
     * @return empty where there is nothing to tell
     */
    Optional<HistoryItem> item(RowChange change, HistoryRow row) {
      var vocabulary = vocabularies.of(change.table());
      if (vocabulary.isPresent() && !vocabulary.get().tells(row)) return Optional.empty();
      var fields = change.verb() == HistoryVerb.DELETE ? List.<HistoryField>of() : fields(change);
      if (change.verb() == HistoryVerb.UPDATE && fields.isEmpty()) return Optional.empty();
      var subject = vocabulary.map(known -> known.subject(row, words)).orElse("");
      return Optional.of(
          new HistoryItem(
              change.verb(),
              title(change, row, vocabulary),
              subject.isEmpty() ? null : Shown.of(subject),
              fields));
    }

    private String title(RowChange change, HistoryRow row, Optional<HistoryVocabulary> vocabulary) {
      var verb = change.verb().name().toLowerCase(Locale.ROOT);
      var deed =
          change.verb() == HistoryVerb.UPDATE
              ? vocabulary.flatMap(known -> known.deed(new HistoryRow(change.after())))
              : Optional.<String>empty();
      if (deed.isPresent()) return words.say(deed.get());
      return vocabulary
          .flatMap(known -> known.thing(row))
          .map(thing -> words.say("history.part." + verb, words.say(thing)))
          .orElseGet(() -> words.say("history.record." + verb));
    }

    /** In the catalogue's order, as forms have it; what it does not know comes last. */
    private List<HistoryField> fields(RowChange change) {
      var order = catalogue.columns().stream().map(column -> column.field().getName()).toList();
      return change.after().keySet().stream()
          .filter(name -> change.verb() == HistoryVerb.UPDATE || says(change.after().get(name)))
          .sorted(
              Comparator.comparingInt(
                  name -> order.contains(name) ? order.indexOf(name) : order.size()))
          .flatMap(name ->
              column(catalogue, change, name)
                  .filter(column -> tells(change, name, column))
                  .map(column -> field(change, name, column))
                  .stream())
          .toList();
    }

    /** A record does not begin with what it lacks. */
    private static boolean says(@Nullable JsonNode value) {
      return value != null && !Kept.isNone(value) && !Kept.text(value).equals("false");
    }

    /** A reference that was and became what the viewer may not see has not changed for him. */
    private boolean tells(RowChange change, String name, HistoryColumn column) {
      return !(column.type() instanceof ReferenceType)
          || known(column, change.before().get(name)) != null
          || known(column, change.after().get(name)) != null;
    }

    private HistoryField field(RowChange change, String name, HistoryColumn column) {
      var before = change.before().get(name);
      var after = change.after().get(name);
      return new HistoryField(
          column.key(),
          words.say(column.label()),
          said(column, before),
          said(column, after),
          money(name, before, change.before()).orElseGet(() -> shown(column, before)),
          money(name, after, change.after()).orElseGet(() -> shown(column, after)));
    }

    /** An amount in its currency, where both stand on this side of the change. */
    private Optional<Shown> money(
        String name, @Nullable JsonNode amount, Map<String, JsonNode> side) {
      if (amount == null || !amount.isNumber()) return Optional.empty();
      return catalogue
          .keptIn(name)
          .flatMap(column -> Optional.ofNullable(column.currency()))
          .map(currency -> side.get(currency.field().getName()))
          .filter(code -> !Kept.isNone(code))
          .map(code -> Shown.of(words.money(amount.decimalValue(), Kept.text(code))));
    }

    /** What the viewer may not see has no id for him either. */
    private @Nullable JsonNode known(HistoryColumn column, @Nullable JsonNode value) {
      if (value == null || value.isNull()) return null;
      return column.type() instanceof ReferenceType && !names.containsKey(Kept.id(value))
          ? null
          : value;
    }

    private @Nullable JsonNode said(HistoryColumn column, @Nullable JsonNode value) {
      var known = known(column, value);
      return known == null || column.isSaid(known) ? known : null;
    }

    private Shown shown(HistoryColumn column, @Nullable JsonNode value) {
      if (value == null || Kept.isNone(value) || known(column, value) == null)
        return new Shown(words.say("ui.none"), null);
      var name = column.type() instanceof ReferenceType ? names.get(Kept.id(value)) : null;
      return Shown.of(name == null ? column.read(value, words) : name);
    }
  }
}
