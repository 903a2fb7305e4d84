package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.lines;
import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class OldImportsTest {

  @Autowired OldImports old;
  @Autowired ImportFiles files;
  @Autowired Cast cast;

  @Test
  void areRemovedWithTheirFilesAfterThreeMonths() {
    var id = imported();
    var hash = files.get(cast.vera(), id).fileHash();
    files.untouchedFor(cast.vera(), id, 91);

    cast.vera().run(old::removeTheOld);

    assertThatThrownBy(() -> files.get(cast.vera(), id)).isInstanceOf(NotFound.class);
    assertThat(files.references(cast.vera(), hash)).isZero();
  }

  @Test
  void giveWayToNewOnesWhereNobodyBringsThemToAnEnd() {
    var first = files.upload(cast.vera(), lines(prefix(), 1));
    for (var i = 1; i < BegunImports.KEPT; i++) files.upload(cast.vera(), lines(prefix(), 1));
    assertThat(files.get(cast.vera(), first).state()).isEqualTo(ImportState.UPLOADED);

    files.upload(cast.vera(), lines(prefix(), 1));

    assertThatThrownBy(() -> files.get(cast.vera(), first)).isInstanceOf(NotFound.class);
  }

  @Test
  void areRemovedAfterAMonthWhereNothingCameOfThem() {
    var unfinished = files.checked(cast.vera(), lines(prefix(), 1)).id();
    var finished = imported();
    var young = files.upload(cast.vera(), lines(prefix(), 1));
    files.untouchedFor(cast.vera(), unfinished, 31);
    files.untouchedFor(cast.vera(), finished, 31);
    files.untouchedFor(cast.vera(), young, 29);

    cast.vera().run(old::removeTheOld);

    assertThatThrownBy(() -> files.get(cast.vera(), unfinished)).isInstanceOf(NotFound.class);
    assertThat(files.get(cast.vera(), finished).written()).isEqualTo(1);
    assertThat(files.get(cast.vera(), young).id()).isEqualTo(young);
  }

  private ImportId imported() {
    return files.imported(cast.vera(), files.checked(cast.vera(), lines(prefix(), 1)).id()).id();
  }
}
