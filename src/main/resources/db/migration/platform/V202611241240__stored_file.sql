-- Files by their content. Where they lie follows from the hash; names belong to those who refer to them.
create table platform.stored_file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),  -- SHA-256
  size bigint not null check (size >= 0),                 -- bytes
  type text not null,                                     -- media type, found by content
  created_at timestamptz not null default now()           -- when it was last brought in
);
create index on platform.stored_file (created_at);

-- Who needs a file. Without a reference it is removed after a day.
create table platform.file_reference (
  hash text not null references platform.stored_file,
  owner text not null,                       -- what kind of thing holds it
  owner_id uuid not null,
  primary key (hash, owner, owner_id)
);
create index on platform.file_reference (owner, owner_id);
grant select, insert, update, delete on platform.stored_file, platform.file_reference to kontor_app;
