package kontor.identity;

import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.list.NamedRecords;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams as records point to them. */
@Service
@Transactional(readOnly = true)
class TeamReferences implements References {

  private final NamedRecords teams;

  TeamReferences(DSLContext database) {
    this.teams = new NamedRecords(database, TEAM, TEAM.ID, TEAM.NAME);
  }

  @Override
  public String type() {
    return "team";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return teams.labels(ids);
  }

  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    return teams.find(texts, TEAM.NAME);
  }

  @Override
  public boolean any() {
    return teams.any();
  }

  @Override
  public List<Option> few() {
    return teams.few(noCondition());
  }
}
