package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import kontor.identity.db.data.tables.records.AppUserRecord;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone sets for himself: how he wants to see things. */
@Service
@Transactional
public class Profile {

  /**
   * @param language de or en
   * @param zone an IANA name
   * @param theme system, light or dark
   * @param density comfortable or compact
   */
  public record Draft(String language, String zone, String theme, String density) {}

  private final DSLContext database;

  Profile(DSLContext database) {
    this.database = database;
  }

  /**
   * Of the viewer, from his next page on. The last one holds; nobody else changes it.
   *
   * @throws kontor.platform.error.RuleViolation at the fields that are wrong
   */
  public void change(Draft draft) {
    var user = Viewer.required().userId().orElseThrow(Forbidden::new);
    new Checks()
        .oneOf("language", draft.language, "de", "en")
        .zone("zone", draft.zone)
        .oneOf("theme", draft.theme, "system", "light", "dark")
        .oneOf("density", draft.density, "comfortable", "compact")
        .enforce();
    var row = new AppUserRecord();
    row.setLanguage(draft.language);
    row.setZone(draft.zone);
    row.setTheme(draft.theme);
    row.setDensity(draft.density);
    database
        .update(APP_USER)
        .set(row)
        .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
        .where(APP_USER.ID.eq(user))
        .execute();
  }
}
