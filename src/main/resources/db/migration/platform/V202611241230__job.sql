-- Work that outlives its request. The scheduler's own table says when it is to be run and who runs it now; this one says
-- what it is, how far it came and what came of it.
create table platform.job (
  id uuid primary key,
  kind text not null,                        -- name of the JobKind that does it
  title_key text not null,
  title_args jsonb not null default '[]',
  payload jsonb not null,
  checkpoint jsonb,                          -- the kind's own: where to go on after a restart
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,                              -- null: not known yet
  started_by text not null,                  -- the actor it works for
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  cancel_requested_at timestamptz,
  -- Each run of it counts up: a run that was taken for dead, and is not, is refused its next step.
  attempt int not null default 0,
  attempt_at timestamptz,
  attempt_done bigint not null default 0,    -- how far it was when this attempt began
  result jsonb,
  error_key text,
  error_args jsonb not null default '[]',
  check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled')))
);
create index on platform.job (started_by, created_at desc, id desc);
create index on platform.job (created_at desc, id desc);
create index on platform.job (ended_at);
grant select, insert, update, delete on platform.job to kontor_app;
