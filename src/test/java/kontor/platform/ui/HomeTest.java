package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kontor.Desk;
import kontor.KontorTest;
import kontor.demo.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where one is once one is signed in. */
@KontorTest
class HomeTest {

  @Autowired MockMvc web;

  @Test
  void leadsToWhereOnesWorkBegins() {
    assertThat(Desk.of(web, Cast.VERA).open("/").leadsTo()).isEqualTo("/accounts");
  }

  @Test
  void tellsWhoHasNothingToDoHereYetWhatWillAppear() {
    Desk.of(web, Cast.MURAT).open("/").is(200).says("Für Ihre Abteilung liegt nichts an");
  }
}
