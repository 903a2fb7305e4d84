-- Everyone above a team: its head, and the heads of the teams above.
create function identity.heads_above(the_team uuid) returns setof uuid language sql stable
  set search_path = identity_data, pg_temp as $$
  with recursive up as (
    select id, parent_id, head_id from team where id = the_team
    union
    select t.id, t.parent_id, t.head_id from team t join up on t.id = up.parent_id
  )
  select head_id from up where head_id is not null
$$;

-- Who is in which audience by today's rules. Whoever was deactivated is in none.
-- Asked for a rule, it says whom that would mean, as audience 0, whether there is such an audience or not.
create function identity.audience_rule_members(asked_rule text default null, asked_subject uuid default null)
  returns table (audience_id int, user_id uuid) language sql stable
  set search_path = identity_data, identity, pg_temp as $$
  with asked as (
    select id, rule, subject, named from audience where asked_rule is null
    union all
    select 0, asked_rule, asked_subject, null where asked_rule is not null
  ), rule_members as (
    select a.id, u.id as user_id from asked a join app_user u on a.rule = 'everyone'
    union
    select a.id, u.id from asked a join app_user u on a.rule = 'directory'
    union
    select a.id, u.id from asked a join app_user u on a.rule = 'team' and u.team_id = a.subject
    union
    select a.id, h from asked a, lateral heads_above(a.subject) h where a.rule = 'team'
    union
    select a.id, u.id from asked a join app_user u on a.rule = 'owner' and u.id = a.subject
    union
    select a.id, o.deputy_id from asked a join app_user o on a.rule = 'owner' and o.id = a.subject
     where o.deputy_id is not null
    union
    select a.id, h from asked a join app_user o on a.rule = 'owner' and o.id = a.subject,
      lateral heads_above(o.team_id) h
    union
    select a.id, unnest(a.named) from asked a where a.rule = 'named'
  )
  select r.id, r.user_id from rule_members r join asked a using (id) join app_user u on u.id = r.user_id
   where u.deactivated_at is null
     -- Whoever is a department and no more sees no customer, whichever team he is in, leads or stands in for.
     and (u.roles <> array['DEPARTMENT'] or a.rule in ('directory', 'named'))
$$;

-- Writes the differences only. One at a time, so that two changes of people do not undo each other.
create function identity.refresh_audiences() returns void language plpgsql security definer
  set search_path = identity, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('identity.refresh_audiences'));
  delete from audience_member m
   where not exists (select 1 from audience_rule_members() r where r.audience_id = m.audience_id and r.user_id = m.user_id);
  insert into audience_member select r.audience_id, r.user_id from audience_rule_members() r on conflict do nothing;
end $$;

-- Who would see what is for this rule; asking makes no audience.
create function identity.would_see(the_rule text, the_subject uuid) returns setof uuid language sql stable security definer
  set search_path = identity, pg_temp
  begin atomic select m.user_id from identity.audience_rule_members(the_rule, the_subject) m; end;

revoke execute on function identity.heads_above, identity.audience_rule_members, identity.refresh_audiences, identity.would_see
  from public;
grant execute on function identity.refresh_audiences, identity.would_see to kontor_app;
