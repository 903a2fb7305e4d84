-- Run once per server, by a login that may create roles and databases; no superuser is needed. The embedded database runs
-- the same file. With psql:
--   psql -v ON_ERROR_STOP=1 -v migrator_password=... -v web_password=... -d postgres -f database/bootstrap.sql
-- Two roles hold the rights, two logins use them: the owner's login migrates, the application's login works.
create role kontor_owner nologin;
grant kontor_owner to current_user;  -- as long as this takes: who makes something for another must be a member
create role kontor_app nologin;
create role kontor_migrator login password :'migrator_password' in role kontor_owner;
create role kontor_web login password :'web_password' in role kontor_app;

-- What the migrator creates belongs to the owner, whoever migrates next.
alter role kontor_migrator set role = 'kontor_owner';

-- Settings belong to logins: a role that cannot log in does not hand them on to its members.
alter role kontor_web set jit = off;
alter role kontor_web set max_parallel_workers_per_gather = 0;
-- Lists show the first fifty of many. With all the memory of a server in mind the planner takes looking rows up one by one
-- for nearly free, and would rather walk along half a table than gather and sort the few that match.
alter role kontor_web set effective_cache_size = '384MB';

create database kontor owner kontor_owner template template0
  encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'de';
revoke all on database kontor from public;
grant connect on database kontor to kontor_migrator, kontor_app;
revoke kontor_owner from current_user;
