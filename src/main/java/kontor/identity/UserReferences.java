package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues as records point to them. */
@Service
@Transactional(readOnly = true)
class UserReferences implements References {

  private static final int FEW = 500;

  private final DSLContext database;

  UserReferences(DSLContext database) {
    this.database = database;
  }

  @Override
  public String type() {
    return "user";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return database
        .select(APP_USER.ID, APP_USER.NAME)
        .from(APP_USER)
        .where(APP_USER.ID.in(ids))
        .fetchMap(APP_USER.ID, APP_USER.NAME);
  }

  /** By name or login. */
  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    var lowered = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).distinct().toList();
    var byText = new HashMap<String, UUID>();
    for (var key : List.of(APP_USER.NAME, APP_USER.LOGIN))
      database
          .select(lower(key), APP_USER.ID)
          .from(APP_USER)
          .where(lower(key).in(lowered))
          .fetchGroups(lower(key), APP_USER.ID)
          .forEach((text, ids) -> {
            if (ids.size() == 1) byText.put(text, ids.getFirst());
          });
    var found = new HashMap<String, UUID>();
    for (var text : texts)
      Optional.ofNullable(byText.get(text.toLowerCase(Locale.ROOT)))
          .ifPresent(id -> found.put(text, id));
    return found;
  }

  @Override
  public List<Option> few() {
    return database
        .select(APP_USER.ID, APP_USER.NAME)
        .from(APP_USER)
        .where(APP_USER.DEACTIVATED_AT.isNull())
        .orderBy(APP_USER.NAME, APP_USER.ID)
        .limit(FEW)
        .fetch(user -> new Option(user.value1(), user.value2()));
  }

  @Override
  public Optional<UUID> me() {
    return Viewer.required().userId();
  }
}
