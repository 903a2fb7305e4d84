package kontor;

import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.Viewers;

/**
 * The people of the demo company, as they look at the product: {@code cast.vera().call(() -> …)}.
 * Asked anew each time, because what they may see changes while tests run.
 */
public class Cast {

  private final Viewers viewers;

  Cast(Viewers viewers) {
    this.viewers = viewers;
  }

  /** Customer relations manager, Team Nord. */
  public Viewer vera() {
    return viewer(kontor.demo.Cast.VERA);
  }

  /** Customer relations manager, Team Nord. */
  public Viewer jonas() {
    return viewer(kontor.demo.Cast.JONAS);
  }

  /** Back office, Team Nord. */
  public Viewer aylin() {
    return viewer(kontor.demo.Cast.AYLIN);
  }

  /** Customer relations manager, Team Süd. */
  public Viewer clara() {
    return viewer(kontor.demo.Cast.CLARA);
  }

  /** Head of sales, above both teams. */
  public Viewer henrik() {
    return viewer(kontor.demo.Cast.HENRIK);
  }

  /** Warehouse. */
  public Viewer murat() {
    return viewer(kontor.demo.Cast.MURAT);
  }

  /** Administrator. */
  public Viewer ruth() {
    return viewer(kontor.demo.Cast.RUTH);
  }

  private Viewer viewer(UUID id) {
    return viewers.of(id.toString());
  }
}
