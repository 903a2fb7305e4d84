-- Tables of the libraries, copied from the versions in pom.xml. Their own initialisers are off: they would run as the
-- application's role, which may not create anything.

create table platform.event_publication (  -- spring-modulith-events-jdbc, structure v2
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on platform.event_publication using hash (serialized_event);
create index on platform.event_publication (completion_date);

create table platform.spring_session (  -- spring-session-jdbc
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on platform.spring_session (expiry_time);
create index on platform.spring_session (principal_name);
create table platform.spring_session_attributes (
  session_primary_id char(36) not null references platform.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table platform.scheduled_tasks (  -- db-scheduler
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on
  platform.event_publication, platform.spring_session, platform.spring_session_attributes, platform.scheduled_tasks
  to kontor_app;

create table platform.bucket (  -- bucket4j: how often sign-in was tried
  id text primary key,
  state bytea,
  expires_at bigint
);
create index on platform.bucket (expires_at);
grant select, insert, update, delete on platform.bucket to kontor_app;

-- A number range: what the next record's number looks like. The number itself comes from the sequence of the same name, so
-- that two who create at once need not wait for each other; gaps are allowed.
create table platform.number_range (
  name text primary key,
  prefix text not null default '',
  digits int not null default 1 check (digits between 1 and 18)
);
grant select, update on platform.number_range to kontor_app;

-- A form token seen, so that a form sent twice does its work once; and what it led to.
create table platform.form_token (
  token uuid primary key,
  actor text not null,
  used_at timestamptz not null default now(),
  location text
);
create index on platform.form_token (used_at);
grant select, insert, update, delete on platform.form_token to kontor_app;
