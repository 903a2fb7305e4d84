package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import kontor.KontorTest;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.NavigationEntry.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@KontorTest
class FrameTest {

  @Autowired Texts texts;
  @Autowired Navigation navigation;
  @Autowired Assets assets;

  @Test
  void hidesOnAPhoneWhatHasNoRoomBehindMore() {
    var frame = frame("/market/segments", Place.values());
    assertThat(frame.later()).extracting(NavigationEntry::place).startsWith(Place.ORDERS);
    assertThat(frame.later()).hasSize(Place.values().length - 4);
    assertThat(frame.isAtLater()).isTrue();
    assertThat(frame("/today", Place.values()).isAtLater()).isFalse();
  }

  @Test
  void hidesNothingWhereMoreWouldTakeTheRoomOfTheLast() {
    assertThat(frame("/today", Arrays.copyOf(Place.values(), 5)).later()).isEmpty();
    assertThat(frame("/today", Arrays.copyOf(Place.values(), 6)).later()).hasSize(2);
  }

  @Test
  void setsApartWhatKeepsTheHouse() {
    var frame = frame("/today", Place.values());
    assertThat(frame.keeping())
        .extracting(NavigationEntry::place)
        .containsExactly(Place.TEAM, Place.SETTINGS);
    assertThat(frame.working()).hasSize(Place.values().length - 2);
  }

  @Test
  void marksAPlaceForThePagesBelowItAndForNoNeighbour() {
    var sales = entry(Place.SALES);
    assertThat(page("/sales").isAt(sales)).isTrue();
    assertThat(page("/sales/1/quotes").isAt(sales)).isTrue();
    assertThat(page("/salesmen").isAt(sales)).isFalse();
  }

  @Test
  void givesEveryPlaceALetterOfItsOwnInBothLanguages() {
    for (var language : Texts.LANGUAGES)
      assertThat(Place.values())
          .extracting(
              place -> texts.say(language, "ui.go." + place.name().toLowerCase(Locale.ROOT)))
          .doesNotHaveDuplicates()
          .allMatch(letter -> letter.length() == 1);
  }

  private Frame frame(String path, Place... places) {
    return new Frame(page(path), Arrays.stream(places).map(FrameTest::entry).toList());
  }

  private static NavigationEntry entry(Place place) {
    var href = "/" + place.name().toLowerCase(Locale.ROOT);
    return new NavigationEntry(place, "ui.more", href, "home", Set.of());
  }

  private Page page(String path) {
    return new JteViews.Pages(texts, navigation, assets)
        .of(new MockHttpServletRequest("GET", path), null);
  }
}
