-- A letter and a mark that stand apart (as files from a Mac write ü, or lower('İ')) are one letter before anything else is done
-- to them; what is left of marks is no letter, and must not tear a word in two. Rows of the search that were written before keep
-- what they have until they are next written.
create or replace function platform.without_accents(the_text text) returns text language sql immutable strict parallel safe
  return case when lower(the_text collate "und-x-icu") ~ '[^ -~äöü]' then translate(
      regexp_replace(replace(normalize(lower(the_text collate "und-x-icu"), NFC), 'ß', 'ss'), U&'[\0300-\036F]', '', 'g'),
      'áàâãåāăąéèêëēėęěíìîïīįıóòôõøōőúùûūůűýÿçćčđďðğłľñńňřśšşťţžźż',
      'aaaaaaaaeeeeeeeeiiiiiiiooooooouuuuuuyycccdddgllnnnrsssttzzz')
    else lower(the_text collate "und-x-icu") end;
