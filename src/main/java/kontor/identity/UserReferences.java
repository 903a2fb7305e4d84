package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.list.NamedRecords;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues as records point to them. */
@Service
@Transactional(readOnly = true)
class UserReferences implements References {

  private final NamedRecords users;

  UserReferences(DSLContext database) {
    this.users = new NamedRecords(database, APP_USER, APP_USER.ID, APP_USER.NAME);
  }

  @Override
  public String type() {
    return "user";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return users.labels(ids);
  }

  /** By name or login. */
  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    return users.find(texts, APP_USER.NAME, APP_USER.LOGIN);
  }

  /** Those who have left, and those who work with no customers, are not offered; by last name. */
  @Override
  public List<Option> few() {
    return users.few(
        APP_USER.DEACTIVATED_AT.isNull().and(APP_USER.ID.in(Audiences.everyone())),
        Audiences.lastName());
  }

  @Override
  public Optional<UUID> me() {
    return Viewer.required().userId();
  }
}
