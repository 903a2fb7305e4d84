package kontor.platform.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static kontor.platform.db.data.Tables.SEARCH_ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kontor.platform.list.BriefCells;
import kontor.platform.list.ListTable.Cell;
import kontor.platform.list.RecordTable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds records of all types by what one types, under the viewer's rights; and keeps what is found
 * in step with the records.
 */
@Service
public class Search {

  /** So many candidates of each closeness are ranked, and no more, however common the letters. */
  private static final int CANDIDATES = 200;

  private static final int SECONDS = 2;
  private static final int LONGEST = 200;

  private final DSLContext database;
  private final BriefCells cells;
  private final Supplier<Map<String, SearchSource>> sources;

  Search(DSLContext database, BriefCells cells, ObjectProvider<SearchSource> sources) {
    this.database = database;
    this.cells = cells;
    this.sources = // asked late: record types are made of what keeps the search in step
        SingletonSupplier.of(() ->
            sources.stream()
                .collect(Collectors.toMap(one -> one.table().name(), Function.identity())));
  }

  /** In the same transaction as the change, and set-based: one statement for a batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refresh(RecordTable table, Collection<UUID> ids) {
    if (ids.isEmpty()) return;
    var type = table.name();
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
                    projection.field("words", String.class),
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
   * @return the closest first: of this title, of a title that begins so, with all words, with the
   *     last word unfinished; of titles that begin so the shortest, else those last in hand; what
   *     is archived comes last
   */
  @Transactional(readOnly = true, timeout = SECONDS)
  public List<Hit> find(String text, int most) {
    return find(noCondition(), text, most);
  }

  /** As {@link #find(String, int)}, among the records of one type. */
  @Transactional(readOnly = true, timeout = SECONDS)
  public List<Hit> find(RecordTable table, String text, int most) {
    return find(SEARCH_ENTRY.SUBJECT_TYPE.eq(table.name()), text, most);
  }

  private List<Hit> find(Condition among, String text, int most) {
    var storable = text.replace("\0", " "); // PostgreSQL keeps no NUL
    var typed = storable.length() > LONGEST ? storable.substring(0, LONGEST) : storable;
    if (typed.isBlank()) return List.of();
    var hits = new LinkedHashMap<UUID, Hit>();
    closest(among, typed, most).forEach(hit -> hits.putIfAbsent(hit.id(), hit));
    if (hits.values().stream().filter(hit -> !hit.archived()).count() < most)
      ranked(having(3, among, typed, true), most).forEach(hit -> hits.putIfAbsent(hit.id(), hit));
    return hits.values().stream()
        .sorted(Comparator.comparing(Hit::archived)) // keeps the order else
        .limit(most)
        .toList();
  }

  /** The same, each with what its list says of it in brief; one statement for each type. */
  @Transactional(readOnly = true, timeout = SECONDS)
  public List<FoundHit> inBrief(List<FoundHit> found) {
    var ids =
        found.stream()
            .map(FoundHit::hit)
            .collect(groupingBy(Hit::type, mapping(Hit::id, toList())));
    var brief = new HashMap<UUID, List<Cell>>();
    ids.forEach((type, of) -> brief.putAll(cells.of(source(type).table().catalogue(), of)));
    return found.stream()
        .map(one -> one.with(brief.getOrDefault(one.hit().id(), List.of())))
        .toList();
  }

  /** Where somebody may go on who has found nothing. */
  List<SearchSource.Way> waysOn(String text) {
    return sources.get().values().stream().flatMap(source -> source.waysOn(text).stream()).toList();
  }

  private List<Hit> closest(Condition among, String typed, int most) {
    var title = left(function("platform.folded", String.class, val(typed)), 100);
    var candidates =
        candidates(0, among, SEARCH_ENTRY.TITLE_FOLDED.eq(title))
            .unionAll(
                candidates(
                    1,
                    among,
                    condition("{0} like {1} || '%'", SEARCH_ENTRY.TITLE_FOLDED, title)
                        .and(title.ne(""))))
            .unionAll(having(2, among, typed, false));
    return ranked(candidates, 3 * most); // one may be there three times
  }

  private Select<Record7<Integer, UUID, String, String, @Nullable String, OffsetDateTime, Boolean>>
      having(int rank, Condition among, String typed, boolean unfinished) {
    return candidates(
        rank,
        among,
        condition(
            "{0} @@ platform.search_query({1}, {2})",
            SEARCH_ENTRY.FOUND, val(typed), inline(unfinished)));
  }

  /** Not sorted: a bound on candidates holds only as long as nobody has to look at all of them. */
  private Select<Record7<Integer, UUID, String, String, @Nullable String, OffsetDateTime, Boolean>>
      candidates(int rank, Condition among, Condition condition) {
    return database
        .select(
            inline(rank).as("rank"),
            SEARCH_ENTRY.SUBJECT_ID,
            SEARCH_ENTRY.SUBJECT_TYPE,
            SEARCH_ENTRY.TITLE,
            SEARCH_ENTRY.DETAIL,
            SEARCH_ENTRY.TOUCHED_AT,
            SEARCH_ENTRY.ARCHIVED)
        .from(SEARCH_ENTRY)
        .where(condition)
        .and(among)
        .limit(CANDIDATES);
  }

  private List<Hit> ranked(Select<?> candidates, int most) {
    var entry = SEARCH_ENTRY.as("c");
    return database
        .select(entry.SUBJECT_ID, entry.SUBJECT_TYPE, entry.TITLE, entry.DETAIL, entry.ARCHIVED)
        .from(candidates.asTable("c"))
        .orderBy(
            entry.ARCHIVED.asc(),
            field("c.rank").asc(),
            field("case when c.rank < 2 then length(c.title) end").asc(),
            entry.TOUCHED_AT.desc(),
            entry.SUBJECT_ID.asc())
        .limit(most)
        .fetch(row -> hit(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private Hit hit(UUID id, String type, String title, @Nullable String detail, boolean archived) {
    var source = source(type);
    return new Hit(id, type, source.icon(), source.path(id), title, detail, archived);
  }

  private SearchSource source(String type) {
    var source = sources.get().get(type);
    if (source == null)
      throw new IllegalArgumentException("No module publishes " + type + " to the search");
    return source;
  }
}
