package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kontor.platform.Actors;
import kontor.platform.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People by their names, the system as Kontor. */
@Service
class ActorNames implements Actors {

  private final DSLContext database;

  ActorNames(DSLContext database) {
    this.database = database;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> names(Collection<String> actors) {
    var names = new HashMap<String, String>();
    for (var actor : actors) if (actor.startsWith("system:")) names.put(actor, "Kontor");
    var ids = actors.stream().map(Ids::parse).flatMap(Optional::stream).distinct().toList();
    if (!ids.isEmpty())
      database
          .select(APP_USER.ID, APP_USER.NAME)
          .from(APP_USER)
          .where(APP_USER.ID.in(ids))
          .forEach(user -> names.put(user.get(APP_USER.ID).toString(), user.get(APP_USER.NAME)));
    return names;
  }
}
