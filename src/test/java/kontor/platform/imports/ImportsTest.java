package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.lines;
import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.job.JobState;
import kontor.platform.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;

@KontorTest
class ImportsTest {

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired ImportPreviews previews;
  @Autowired ImportRefusals refusals;
  @Autowired Wares wares;
  @Autowired Jobs jobs;
  @Autowired Cast cast;

  @Test
  void bringAFileIn() {
    var prefix = prefix();
    var checked = files.checked(cast.vera(), lines(prefix, 1_203));
    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.sound()).isEqualTo(1_203);
    assertThat(checked.unsound()).isZero();
    assertThat(files.names(cast.vera(), prefix)).isEmpty();

    var done = files.imported(cast.vera(), checked.id());

    assertThat(done.state()).isEqualTo(ImportState.IMPORTED);
    assertThat(done.written()).isEqualTo(1_203);
    assertThat(done.refused()).isZero();
    assertThat(files.names(cast.vera(), prefix)).hasSize(1_203).endsWith("Ware 1203");
    assertThat(files.causes(cast.vera(), prefix)).containsExactly("import:" + done.id());
  }

  @Test
  void sayBeforehandWhichRowsTheyRefuseAndWhy() {
    var prefix = prefix();
    var checked =
        files.checked(
            cast.vera(),
            "Nr;Name\n" + prefix + "1;A\n;B\n" + prefix + "1;C\n" + prefix + "2;D\n" + "x;y;z;1\n");

    assertThat(checked.sound()).isEqualTo(2);
    assertThat(checked.unsound()).isEqualTo(3);
    var found = cast.vera().call(() -> refusals.first(checked.id(), 50));
    assertThat(found).extracting(ImportRefusal::line).containsExactly(3L, 4L, 6L);
    assertThat(found.get(0).reasons().getFirst().key()).isEqualTo("ware.number.required");
    assertThat(found.get(1).reasons().getFirst())
        .isEqualTo(
            new ImportRefusal.Reason("number", prefix + "1", "import.row.repeated", List.of(2)));
    assertThat(found.get(2).reasons().getFirst().key()).isEqualTo("tabular.row.tooWide");
  }

  @Test
  void findAValueThatStandsTwiceFarApart() {
    var prefix = prefix();
    var checked =
        files.checked(cast.vera(), lines(prefix, 1_100) + prefix.toUpperCase() + "7;Again\n");

    assertThat(checked.unsound()).isEqualTo(1);
    assertThat(cast.vera().call(() -> refusals.first(checked.id(), 50)))
        .extracting(ImportRefusal::line)
        .containsExactly(1_102L);
  }

  @Test
  void keepTheRestOfABatchWhenOneRowBreaksIt() {
    var prefix = prefix();
    wares.when(
        prefix + "700",
        () -> {
          throw new IllegalStateException("a defect that only this row brings out");
        });
    var checked = files.checked(cast.vera(), lines(prefix, 1_000));

    var done = files.imported(cast.vera(), checked.id());

    assertThat(done.written()).isEqualTo(999);
    assertThat(done.refused()).isEqualTo(1);
    assertThat(files.names(cast.vera(), prefix)).hasSize(999).doesNotContain("Ware 700");
    assertThat(cast.vera().call(() -> refusals.first(done.id(), 50)))
        .singleElement()
        .extracting(ImportRefusal::line)
        .isEqualTo(701L);
  }

  @Test
  void goOnAfterARestartWithoutDoublingARow() {
    var prefix = prefix();
    var broken = new AtomicInteger();
    wares.when(
        prefix + "700",
        () -> {
          if (broken.getAndIncrement() == 0)
            throw new TransientDataAccessResourceException("the database went away");
        });
    var checked = files.checked(cast.vera(), lines(prefix, 1_000));

    var done = files.imported(cast.vera(), checked.id());

    assertThat(broken).hasValue(2);
    assertThat(done.written()).isEqualTo(1_000);
    assertThat(files.names(cast.vera(), prefix)).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void keepWhatWasWrittenWhenCancelledAndBringInTheRestLater() throws InterruptedException {
    var prefix = prefix();
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    wares.when(
        prefix + "700",
        () -> {
          reached.countDown();
          waitFor(goOn);
        });
    var id = files.checked(cast.vera(), lines(prefix, 2_100)).id();
    cast.vera().run(() -> imports.startImport(id));
    var job = files.get(cast.vera(), id).runJob();
    assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    cast.vera().run(() -> jobs.cancel(job));
    goOn.countDown();
    files.ended(cast.vera(), job);

    var cancelled = files.get(cast.vera(), id);
    assertThat(cast.vera().call(() -> jobs.get(job)).state()).isEqualTo(JobState.CANCELLED);
    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(cancelled.written()).isEqualTo(1_000);
    assertThat(files.names(cast.vera(), prefix)).hasSize(1_000);

    var done = files.imported(cast.vera(), id);
    assertThat(done.state()).isEqualTo(ImportState.IMPORTED);
    assertThat(files.names(cast.vera(), prefix)).hasSize(2_100);
  }

  @Test
  void doEachStepOnceHoweverOftenItIsAskedFor() {
    var prefix = prefix();
    var content = lines(prefix, 3);
    var id = files.upload(cast.vera(), content);
    assertThat(files.upload(cast.vera(), content)).isEqualTo(id);
    files.map(cast.vera(), id, "number", "name");

    cast.vera().run(() -> imports.startCheck(id));
    var check = files.get(cast.vera(), id).checkJob();
    cast.vera().run(() -> imports.startCheck(id));
    assertThat(files.get(cast.vera(), id).checkJob()).isEqualTo(check);
    files.ended(cast.vera(), check);

    cast.vera().run(() -> imports.startImport(id));
    var run = files.get(cast.vera(), id).runJob();
    cast.vera().run(() -> imports.startImport(id));
    files.ended(cast.vera(), run);
    cast.vera().run(() -> imports.startImport(id));

    assertThat(files.get(cast.vera(), id).runJob()).isEqualTo(run);
    assertThat(files.names(cast.vera(), prefix)).hasSize(3);
  }

  @Test
  void areNotThereForAnybodyElse() {
    var id = files.upload(cast.vera(), lines(prefix(), 1));

    assertThatThrownBy(() -> files.get(cast.henrik(), id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> files.get(cast.ruth(), id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> files.map(cast.jonas(), id, "number", "name"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cast.jonas().run(() -> imports.startImport(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cast.jonas().call(() -> refusals.first(id, 1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void areForThoseWhoMayWriteTheRecords() {
    assertThatThrownBy(() -> files.upload(cast.murat(), lines(prefix(), 1)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void refuseAFileThatIsEmpty() {
    assertThat(refusal(() -> files.upload(cast.vera(), ""))).isEqualTo("file tabular.empty");
  }

  @Test
  void refuseAFileThatIsNoTable() {
    assertThat(
            refusal(() ->
                files.upload(
                    cast.vera(),
                    new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', 0, 1, 2})))
        .startsWith("file tabular.");
  }

  @Test
  void nameColumnsByLettersWhereTheFileHasNoHeader() {
    var id = files.upload(cast.vera(), "1;Müller;20095\n2;Schmidt;28195\n");

    var preview = cast.vera().call(() -> previews.of(imports.get(id)));

    assertThat(files.get(cast.vera(), id).format().headerLine()).isFalse();
    assertThat(preview.columns())
        .extracting(ImportPreview.Column::letter)
        .containsExactly("A", "B", "C");
    assertThat(preview.rows()).hasSize(2);
  }

  @Test
  void refuseAFileThatIsAHeaderAlone() {
    var id = files.upload(cast.vera(), "Artikelnummer;Bezeichnung\n");

    assertThat(refusal(() -> cast.vera().call(() -> previews.of(imports.get(id)))))
        .isEqualTo("file tabular.headerOnly");
  }

  @Test
  void showWhatAWrongCharsetWouldDo() {
    var id =
        files.upload(cast.vera(), "Nr;Name\n1;Müller\n".getBytes(Charset.forName("windows-1252")));
    assertThat(cells(id)).containsExactly("1", "Müller");

    cast.vera()
        .run(() ->
            imports.reformat(id, imports.get(id).format().withCharset(StandardCharsets.UTF_8)));

    assertThat(cells(id)).containsExactly("1", "M\uFFFDller");
    assertThat(cast.vera().call(() -> previews.of(imports.get(id))).unreadable()).isEqualTo(1);
    files.map(cast.vera(), id, "number", "name");
    assertThat(files.check(cast.vera(), id).unsound()).isEqualTo(1);
  }

  @Test
  void refuseAFieldGivenTwiceAndOneThatIsMissing() {
    var id = files.upload(cast.vera(), lines(prefix(), 1));

    assertThat(refusal(() -> files.map(cast.vera(), id, "number", "number")))
        .isEqualTo("column1 import.mapping.twice, null import.mapping.missing");
    assertThat(refusal(() -> files.map(cast.vera(), id, "number", "made-up")))
        .isEqualTo("column1 import.mapping.unknown, null import.mapping.missing");
    assertThat(refusal(() -> files.map(cast.vera(), id, "-", "-")))
        .startsWith("null import.mapping.nothing");
  }

  @Test
  void takeOneValueForAllRows() {
    var prefix = prefix();
    var id = files.upload(cast.vera(), "Nr\n" + prefix + "1\n" + prefix + "2\n");
    cast.vera().run(() -> imports.map(id, List.of("number"), Map.of("name", "Regal")));
    files.check(cast.vera(), id);
    files.imported(cast.vera(), id);

    assertThat(files.names(cast.vera(), prefix)).containsExactly("Regal", "Regal");
    assertThat(
            refusal(() ->
                cast.vera()
                    .run(() ->
                        imports.map(
                            files.upload(cast.vera(), lines(prefix(), 1)),
                            Arrays.asList("number", "name"),
                            Map.of("name", "Regal")))))
        .isEqualTo("name import.mapping.fixedTwice");
  }

  @Test
  void leaveTheColumnsAloneOnceTheImportHasBegun() {
    var run = files.checked(cast.vera(), lines(prefix(), 1));
    files.imported(cast.vera(), run.id());

    assertThat(refusal(() -> files.map(cast.vera(), run.id(), "name", "number")))
        .isEqualTo("null import.settled");
  }

  @Test
  void checkAgainWhatWasMappedAnewWhileItWasChecked() {
    var id = files.checked(cast.vera(), lines(prefix(), 2_000)).id();
    files.map(cast.vera(), id, "name", "number");
    cast.vera().run(() -> imports.startCheck(id));
    files.map(cast.vera(), id, "number", "name");

    var checked = files.check(cast.vera(), id);

    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.sound()).isEqualTo(2_000);
  }

  @Test
  void goNoFurtherThanTheStepBefore() {
    var id = files.upload(cast.vera(), lines(prefix(), 1));

    assertThat(refusal(() -> cast.vera().run(() -> imports.startCheck(id))))
        .isEqualTo("null import.notMapped");
    assertThat(refusal(() -> cast.vera().run(() -> imports.startImport(id))))
        .isEqualTo("null import.notChecked");
  }

  private List<String> cells(ImportId id) {
    return cast.vera().call(() -> previews.of(imports.get(id))).rows().getFirst().cells();
  }

  private static @Nullable String refusal(Runnable step) {
    return catchThrowableOfType(RuleViolation.class, step::run).violations().stream()
        .map(violation -> violation.field() + " " + violation.key())
        .reduce((one, other) -> one + ", " + other)
        .orElse(null);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
