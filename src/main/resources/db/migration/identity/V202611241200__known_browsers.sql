-- Browsers in which a person has signed in before: they get in while strangers who try his name are slowed down.
create table identity.known_browser (
  token_hash text primary key,               -- SHA-256 of the cookie, hexadecimal
  user_id uuid not null references identity_data.app_user,
  used_at timestamptz not null default now()
);
create index on identity.known_browser (user_id);
create index on identity.known_browser (used_at);
grant select, insert, update, delete on identity.known_browser to kontor_app;

-- The trail is read by its key: newest first, of one person too.
create index on identity.access_event (user_id, id desc);
