package kontor.identity;

import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.lower;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams as records point to them. */
@Service
@Transactional(readOnly = true)
class TeamReferences implements References {

  private static final int FEW = 500;

  private final DSLContext database;

  TeamReferences(DSLContext database) {
    this.database = database;
  }

  @Override
  public String type() {
    return "team";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return database
        .select(TEAM.ID, TEAM.NAME)
        .from(TEAM)
        .where(TEAM.ID.in(ids))
        .fetchMap(TEAM.ID, TEAM.NAME);
  }

  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    var teams = new HashMap<String, UUID>();
    database
        .select(lower(TEAM.NAME), TEAM.ID)
        .from(TEAM)
        .where(
            lower(TEAM.NAME).in(texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList()))
        .forEach(team -> teams.put(team.value1(), team.value2()));
    var found = new HashMap<String, UUID>();
    for (var text : texts) {
      var id = teams.get(text.toLowerCase(Locale.ROOT));
      if (id != null) found.put(text, id);
    }
    return found;
  }

  @Override
  public List<Option> few() {
    return database
        .select(TEAM.ID, TEAM.NAME)
        .from(TEAM)
        .orderBy(TEAM.NAME, TEAM.ID)
        .limit(FEW)
        .fetch(team -> new Option(team.value1(), team.value2()));
  }
}
