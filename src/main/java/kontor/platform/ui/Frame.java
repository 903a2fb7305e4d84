package kontor.platform.ui;

import java.util.List;

/**
 * The navigation of one page, cut as it is drawn: the working cycle, below it what keeps the house,
 * and what the bar of a phone hides behind "More".
 */
public record Frame(Page page, List<NavigationEntry> places) {

  public static Frame of(Page page) {
    return new Frame(page, page.places());
  }

  public List<NavigationEntry> working() {
    return places.stream().filter(entry -> !entry.place().keepsTheHouse()).toList();
  }

  public List<NavigationEntry> keeping() {
    return places.stream().filter(entry -> entry.place().keepsTheHouse()).toList();
  }

  /** One entry more than fits needs no "More": it takes the same room. */
  public List<NavigationEntry> later() {
    return places.size() <= Navigation.ON_A_PHONE + 1
        ? List.of()
        : places.subList(Navigation.ON_A_PHONE, places.size());
  }

  public boolean isLater(NavigationEntry entry) {
    return later().contains(entry);
  }

  public boolean isAtLater() {
    return later().stream().anyMatch(page::isAt);
  }
}
