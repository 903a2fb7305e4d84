-- Forty who sell, in six districts; the first of them is the viewer who sees what everyone sees. Then those whose view is
-- narrow or complicated. All have one password, of which :password_hash is the hash.
insert into identity_data.team (id, name, parent_id)
select pg_temp.team_id(i), (array['Außendienst', 'Gebiet Nord', 'Gebiet Ost', 'Gebiet Süd', 'Gebiet West', 'Gebiet Österreich', 'Gebiet Schweiz'])[i + 1],
       case when i > 0 then pg_temp.team_id(0) end
  from generate_series(0, 6) i;

insert into identity_data.app_user (id, login, name, roles, team_id)
select pg_temp.user_id(i), 'bench' || i, pg_temp.first_name(pg_temp.r(i, 1)) || ' ' || pg_temp.surname(pg_temp.r(i, 2)),
       array['MANAGER'], pg_temp.team_id(1 + i % 6)
  from generate_series(1, 40) i;

insert into identity_data.app_user (id, login, name, roles)
values (pg_temp.user_id(102), 'bench-b', 'Beate Blick', array['DEPARTMENT']),
       (pg_temp.user_id(103), 'bench-c', 'Carl Ausschnitt', array['DEPARTMENT']),
       (pg_temp.user_id(104), 'bench-d', 'Dora Zwei', array['DEPARTMENT']),
       (pg_temp.user_id(110), 'bench-10', 'Zora Zehn', array['MANAGER']),
       (pg_temp.user_id(164), 'bench-64', 'Viola Viele', array['MANAGER']),
       (pg_temp.user_id(1000), 'bench-1000', 'Tausend Sasse', array['MANAGER']);

-- Who fills up the audiences of a few: 50 people make 1,225 pairs.
insert into identity_data.app_user (id, login, name, roles)
select pg_temp.user_id(2000 + i), 'bench-reader' || i, 'Leser ' || i, array['DEPARTMENT'] from generate_series(1, 50) i;

insert into identity.credential (user_id, password_hash)
select id, :password_hash from identity_data.app_user where login ~ '^bench(-[bcd]|-?[0-9]+)$';

-- Who may see a confined account: B, C and D one person each, and a thousand small circles.
create temp table circle on commit drop as
select name, named from (values ('b', array[pg_temp.user_id(102)]), ('c', array[pg_temp.user_id(103)]), ('d', array[pg_temp.user_id(104)])) v (name, named)
union all
select i::text, array_remove(array[case when i <= 8 then pg_temp.user_id(110) end, case when i <= 62 then pg_temp.user_id(164) end,
         pg_temp.user_id(1000), pg_temp.user_id(2000 + a), pg_temp.user_id(2000 + b)], null)
  from (select row_number() over (order by a, b) i, a, b from generate_series(1, 50) a, generate_series(1, 50) b where a < b) pairs
 where i <= 998;
insert into identity.audience (rule, named) select 'named', named from circle;
alter table circle add audience_id int;
update circle c set audience_id = a.id from identity.audience a where a.named = c.named;
select identity.refresh_audiences();
