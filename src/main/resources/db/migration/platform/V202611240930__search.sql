-- Small letters without accents, umlauts left. Letters that need the table are few, and looking each one up costs more than
-- asking first whether there are any.
create function platform.without_accents(the_text text) returns text language sql immutable strict parallel safe
  return case when lower(the_text collate "und-x-icu") ~ '[^ -~äöü]' then translate(
      replace(lower(the_text collate "und-x-icu"), 'ß', 'ss'),
      'áàâãåāăąéèêëēėęěíìîïīįıóòôõøōőúùûūůűýÿçćčđďðğłľñńňřśšşťţžźż',
      'aaaaaaaaeeeeeeeeiiiiiiiooooooouuuuuuyycccdddgllnnnrsssttzzz')
    else lower(the_text collate "und-x-icu") end;

-- ä ae Ä AE, é e, ß ss: what a person types and what a card says meet here. Immutable, so that it can be stored and indexed;
-- unaccent itself is not, because its dictionary might change.
create function platform.plain(the_text text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(platform.without_accents(the_text), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue');
grant execute on function platform.without_accents, platform.plain to kontor_app;


create schema platform_data;

-- What the search and the palette find: one row per record, made from its module's projection and made anew from it at any
-- time. Belongs to a record of any type and is for whom the record is for.
create table platform_data.search_entry (
  subject_id uuid primary key,
  subject_type text not null,                -- account, person, ...
  title text not null,
  detail text,                               -- what tells two of the same title apart
  words text not null,                       -- plain(): all one may type to find it, also umlauts as one letter
  found tsvector not null generated always as (to_tsvector('simple', words)) stored,
  touched_at timestamptz not null,           -- ranks what was in hand last
  archived boolean not null default false,
  audience_id int not null
);
create index on platform_data.search_entry using gin (found) with (fastupdate = off);
create index on platform_data.search_entry (audience_id);
create index on platform_data.search_entry (subject_type, touched_at desc);
select platform.protect('platform_data.search_entry', key => 'subject_id', subject => 'subject_id', tracked => false);

-- The same with an umlaut as one letter, as it is typed where there is no key for it.
create function platform.flat(the_text text) returns text language sql immutable strict parallel safe
  return translate(platform.without_accents(the_text), 'äöü', 'aou');

-- All the ways to type it, as words of letters and digits.
create function platform.search_words(the_text text) returns text language sql immutable strict parallel safe
  return regexp_replace(
    case when the_text ~ '[äöüÄÖÜ]' then platform.plain(the_text) || ' ' || platform.flat(the_text) else platform.plain(the_text) end,
    '[^[:alnum:]]+', ' ', 'g');
grant execute on function platform.flat, platform.search_words to kontor_app;
