-- What a person types and what a card says meet here, and nowhere else: small letters without marks; ä, ae and a alike, so that
-- Müller, Mueller and Muller are one; ß as ss; words of letters and digits, one space between them. Folding the beginning of a
-- text gives the beginning of its folding, so that a word being typed is found.
-- Immutable, so that it can be stored and indexed. Who changes it, lets the next migration run
--   update platform_data.search_entry set words = words
create function platform.folded(the_text text) returns text language sql immutable strict parallel safe
  return trim(regexp_replace(
    regexp_replace(
      translate(
        replace(replace(
          regexp_replace(normalize(lower(the_text collate "und-x-icu"), NFKD), U&'[\0300-\036F]', '', 'g'),
          'ß', 'ss'), 'þ', 'th'),
        'æœøđðłħŧıŋ', 'aooddlhtin'),  -- letters that Unicode does not take apart
      '([aou])e', '\1', 'g'),
    '[^[:alnum:]]+', ' ', 'g'));

-- The words of a text, as they are found. A word beyond 200 letters is one of 200; a text so short has none that is too long,
-- since folding makes at most eleven bytes of one, and is folded once.
create function platform.search_words(the_text text) returns text[] language sql immutable strict parallel safe
  return string_to_array(
    case when octet_length(the_text) <= 180 or octet_length(platform.folded(the_text)) <= 2000 then platform.folded(the_text)
      else regexp_replace(platform.folded(the_text), '([^ ]{200})[^ ]+', '\1', 'g') end, ' ');

-- A phone number as its last digits find it, whatever stands before them (+49, 0049, 0, nothing): backwards, as one word after a
-- letter. Null where there are fewer than six digits: they would be a number of something else.
create function platform.dialled(the_number text) returns text language sql immutable strict parallel safe
  return (select case when length(digits) > 5 then 'n' || reverse(digits) end
            from ltrim(regexp_replace(replace(the_number, '(0)', ''), '[^0-9]+', '', 'g'), '0') d (digits));

-- What finds a text that holds all words typed, the first eight of them. The last one may be unfinished, from three letters on:
-- half the base begins with one letter. Null where nothing is typed. What may be a phone number, finds it by its last digits too.
create function platform.search_query(the_text text, unfinished boolean) returns tsquery language sql immutable strict parallel safe
  return (
    select concat_ws(' | ', string_agg('''' || word || case when unfinished and nr = all_of_them and length(word) > 2 then ''':*' else '''' end, ' & '),
        case when the_text ~ '^[-+/.()0-9[:space:]]+$' then '''' || platform.dialled(the_text) || ''':*' end)::tsquery
      from (select word, nr, count(*) over () as all_of_them
              from unnest(platform.search_words(the_text)) with ordinality w (word, nr) where nr <= 8) words);
grant execute on function platform.folded, platform.search_words, platform.dialled, platform.search_query to kontor_app;


create schema platform_data;

-- What the search and the palette find: one row per record, made from its module's projection. Belongs to a record of any type
-- and is for whom the record is for.
create table platform_data.search_entry (
  subject_id uuid primary key,
  subject_type text not null,                -- account, person, ...
  title text not null,
  detail text,                               -- what tells two of the same title apart
  words text not null,                       -- all one may type to find it, as the record has it
  found tsvector not null generated always as (array_to_tsvector(platform.search_words(words))) stored,
  title_folded text collate "C" not null generated always as (left(platform.folded(title), 100)) stored,
  touched_at timestamptz not null,           -- ranks what was in hand last
  archived boolean not null default false,
  audience_id int not null
);
create index on platform_data.search_entry using gin (found) with (fastupdate = off);
create index on platform_data.search_entry (title_folded);
create index on platform_data.search_entry (audience_id);
create index on platform_data.search_entry (subject_type, touched_at desc);
select platform.protect('platform_data.search_entry', key => 'subject_id', subject => 'subject_id', tracked => false);
