package kontor.platform.search;

import static kontor.platform.db.data.Tables.SEARCH_ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records of all types by what one types, under the viewer's rights; and keeps what is found
 * in step with the records.
 */
@Service
public class Search {

  /**
   * A last word shorter than this is looked for as it stands: half the base begins with one letter.
   */
  private static final int LEAST_PREFIX = 3;

  /** So many candidates are ranked, and no more, however common the letters. */
  private static final int CANDIDATES = 200;

  private static final int LONGEST = 200;

  private final DSLContext database;
  private final Map<String, SearchSource> sources;

  Search(DSLContext database, ObjectProvider<SearchSource> sources) {
    this.database = database;
    this.sources =
        sources.stream().collect(Collectors.toMap(SearchSource::type, Function.identity()));
  }

  /** In the same transaction as the change, and set-based: one statement for a batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refresh(String type, Collection<UUID> ids) {
    if (ids.isEmpty()) return;
    var projection =
        source(type)
            .projection()
            .asTable(
                "p", "id", "title", "detail", "words", "touched_at", "archived", "audience_id");
    var id = projection.field("id", UUID.class);
    database
        .insertInto(SEARCH_ENTRY)
        .columns(
            SEARCH_ENTRY.SUBJECT_ID,
            SEARCH_ENTRY.SUBJECT_TYPE,
            SEARCH_ENTRY.TITLE,
            SEARCH_ENTRY.DETAIL,
            SEARCH_ENTRY.WORDS,
            SEARCH_ENTRY.TOUCHED_AT,
            SEARCH_ENTRY.ARCHIVED,
            SEARCH_ENTRY.AUDIENCE_ID)
        .select(
            select(
                    id,
                    inline(type),
                    projection.field("title", String.class),
                    projection.field("detail", String.class),
                    function(
                        "platform.search_words",
                        String.class,
                        projection.field("words", String.class)),
                    projection.field("touched_at", OffsetDateTime.class),
                    projection.field("archived", Boolean.class),
                    projection.field("audience_id", Integer.class))
                .from(projection)
                .where(id.in(ids)))
        .onConflict(SEARCH_ENTRY.SUBJECT_ID)
        .doUpdate()
        .set(SEARCH_ENTRY.TITLE, excluded(SEARCH_ENTRY.TITLE))
        .set(SEARCH_ENTRY.DETAIL, excluded(SEARCH_ENTRY.DETAIL))
        .set(SEARCH_ENTRY.WORDS, excluded(SEARCH_ENTRY.WORDS))
        .set(SEARCH_ENTRY.TOUCHED_AT, excluded(SEARCH_ENTRY.TOUCHED_AT))
        .set(SEARCH_ENTRY.ARCHIVED, excluded(SEARCH_ENTRY.ARCHIVED))
        .execute();
  }

  /**
   * @param text as typed; its last word may be unfinished
   * @return the closest first, among equals those last in hand
   */
  @Transactional(readOnly = true)
  public List<Hit> find(String text, int most) {
    var words = SearchWords.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    if (words.isEmpty()) return List.of();
    var finished = candidates(words.exact());
    var candidates =
        words.lastLength() < LEAST_PREFIX
            ? finished
            : finished.union(candidates(words.unfinished()));
    var found = candidates.asTable("c");
    var entry = SEARCH_ENTRY.as("c");
    var title = function("platform.plain", String.class, entry.TITLE);
    return database
        .select(entry.SUBJECT_ID, entry.SUBJECT_TYPE, entry.TITLE, entry.DETAIL, entry.ARCHIVED)
        .from(found)
        .orderBy(
            entry.ARCHIVED.asc(),
            field(title.eq(words.plain())).desc(),
            field(title.startsWith(words.plain())).desc(),
            entry.TOUCHED_AT.desc(),
            entry.SUBJECT_ID.asc())
        .limit(most)
        .queryTimeout(2)
        .fetch(row -> hit(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** Not sorted: a bound on candidates holds only as long as nobody has to look at all of them. */
  private Select<Record6<UUID, String, String, @Nullable String, OffsetDateTime, Boolean>>
      candidates(String query) {
    return database
        .select(
            SEARCH_ENTRY.SUBJECT_ID,
            SEARCH_ENTRY.SUBJECT_TYPE,
            SEARCH_ENTRY.TITLE,
            SEARCH_ENTRY.DETAIL,
            SEARCH_ENTRY.TOUCHED_AT,
            SEARCH_ENTRY.ARCHIVED)
        .from(SEARCH_ENTRY)
        .where(condition("{0} @@ to_tsquery('simple', {1})", SEARCH_ENTRY.FOUND, val(query)))
        .limit(CANDIDATES);
  }

  private Hit hit(UUID id, String type, String title, @Nullable String detail, boolean archived) {
    var source = source(type);
    return new Hit(id, type, source.icon(), source.href(id), title, detail, archived);
  }

  private SearchSource source(String type) {
    var source = sources.get(type);
    if (source == null)
      throw new IllegalArgumentException("No module publishes " + type + " to the search");
    return source;
  }
}
