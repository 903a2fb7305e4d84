package kontor.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kontor.KontorTest;
import kontor.platform.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever makes a record type gives it the texts that its pages say, in every language. */
@KontorTest
class RecordTextsTest {

  private static final List<String> OF_EVERY_TYPE =
      List.of(
          "plural",
          "singular",
          "new",
          "create",
          "created",
          "changed",
          "none",
          "none.text",
          "none.example",
          "count",
          "count.more",
          "where.all",
          "where.some",
          "outdated",
          "audience.reach",
          "audience.who",
          "audience.why.everyone",
          "audience.why.team",
          "audience.why.owner",
          "audience.why.named");

  @Autowired List<RecordType> types;
  @Autowired List<RecordPart> parts;
  @Autowired Texts texts;

  @Test
  void areThereForAllThatAPageSays() {
    assertThat(types).isNotEmpty();
    var missing = new ArrayList<String>();
    for (var type : types)
      for (var language : Texts.LANGUAGES)
        keys(type)
            .filter(key -> texts.find(language, key).isEmpty())
            .forEach(key -> missing.add(language + " " + key));
    assertThat(missing).isEmpty();
  }

  private Stream<String> keys(RecordType type) {
    var table = type.table();
    var own = new ArrayList<>(OF_EVERY_TYPE);
    for (var view : type.catalogue().views())
      own.addAll(
          List.of(
              "view." + view.name(),
              "view." + view.name() + ".none",
              "view." + view.name() + ".none.text"));
    for (var column : type.catalogue().columns()) own.add(column.key());
    if (table.owner() != null) own.addAll(List.of("audience.needsOwner", "followed"));
    if (table.verification() != null) own.add("verified");
    if (table.archival() != null)
      own.addAll(
          List.of(
              "archive.text",
              "archivedNow",
              "alreadyArchived",
              "restored",
              "history.archived",
              "history.restored"));
    if (parts.stream().anyMatch(part -> part.recordType().equals(table.name()))) own.add("parts");
    return Stream.concat(
        own.stream().map(table::text),
        Stream.concat(type.form().stream().map(FormPart::title), type.facts().keySet().stream()));
  }
}
