-- A file on its way into the records of some type: what it is, what its columns mean, and how far it came.
create table platform.import_run (
  id uuid primary key,
  target text not null,                      -- name of the ImportTarget
  file_hash text not null references platform.stored_file,
  file_name text not null,                   -- as its owner calls it, made safe
  format jsonb not null,
  notation jsonb not null,                   -- how numbers and dates are written
  mapping jsonb,                             -- per column of the file: key of a field, or null; null: not mapped yet
  fixed jsonb not null default '{}',         -- values that hold for all rows, by key of the field
  state text not null default 'uploaded'
    check (state in ('uploaded', 'mapped', 'checking', 'checked', 'importing', 'imported', 'cancelled')),
  check_job uuid,
  check_total bigint,                        -- rows in the file
  check_sound bigint not null default 0,
  check_refused bigint not null default 0,
  run_job uuid,
  run_line bigint not null default 0,        -- the last line of the file that is dealt with
  run_written bigint not null default 0,
  run_refused bigint not null default 0,
  started_by text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on platform.import_run (file_hash);           -- also finds earlier imports of the very same file
create index on platform.import_run (started_by, target, changed_at desc);
create index on platform.import_run (changed_at);

-- Rows not taken, with the reasons and the cells these are about; the others stand in the file.
create table platform.import_refusal (
  import_id uuid not null references platform.import_run on delete cascade,
  phase text not null check (phase in ('check', 'run')),
  line bigint not null,
  reasons jsonb not null,
  primary key (import_id, phase, line)
);

-- While a file is checked: which values of unique fields came up in which line. Values are kept as digests.
create table platform.import_value (
  import_id uuid not null references platform.import_run on delete cascade,
  field text not null,
  value uuid not null,
  line bigint not null,
  primary key (import_id, field, value)
);

-- While a file is checked: what other rows may call the records that its rows will become. Names are kept as digests.
create table platform.import_name (
  import_id uuid not null references platform.import_run on delete cascade,
  name uuid not null,
  line bigint not null,
  primary key (import_id, name, line)
);

-- Rows that point to another row of their file, which has not come up yet.
create table platform.import_waiting (
  import_id uuid not null references platform.import_run on delete cascade,
  line bigint not null,
  primary key (import_id, line)
);

-- What the columns of a file with these headers meant to this person last time.
create table platform.import_memory (
  started_by text not null,
  target text not null,
  headers uuid not null,                     -- digest of the headers in their order
  mapping jsonb not null,
  fixed jsonb not null,
  used_at timestamptz not null default now(),
  primary key (started_by, target, headers)
);
create index on platform.import_memory (used_at);
grant select, insert, update, delete on
  platform.import_run, platform.import_refusal, platform.import_value, platform.import_name,
  platform.import_waiting, platform.import_memory to kontor_app;
