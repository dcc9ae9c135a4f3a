create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The distinct one- and two-character pieces of a text: trigrams can't help below three characters, and Chinese names are two or three long.
create function grams(value text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct piece), '{}') from (
    select substr(lower(value), at, length) as piece
    from generate_series(1, char_length(value)) as at, generate_series(1, 2) as length
    where at + length - 1 <= char_length(value)) as pieces
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Audit: plain inserts; a job seals what is committed into a chain (see seal), so that writers never wait for each other.
create table audit (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor uuid,
  operation text not null,
  about jsonb not null default '[]',
  door text not null,
  ip text,
  body jsonb not null default '{}',
  hash bytea not null
);
create index audit_at on audit (at desc);
create index audit_actor on audit (actor, at desc);
create index audit_operation on audit (operation, at desc);
create index audit_about on audit using gin (about jsonb_path_ops);
create index audit_xid on audit (xid);
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_change();

create table seal (
  id bigint generated always as identity primary key,
  xid_below xid8 not null,
  first_id bigint not null,
  last_id bigint not null,
  entries int not null,
  merkle_root bytea not null,
  previous bytea not null,
  hash bytea not null,
  at timestamptz not null default now()
);
create trigger seal_append_only before update or delete on seal for each row execute function refuse_change();
create trigger seal_no_truncate before truncate on seal for each statement execute function refuse_change();

create table outbox (
  id uuid primary key,
  event text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  delivered_at timestamptz
);
create index outbox_waiting on outbox (id) where delivered_at is null;

create table job (
  id uuid primary key,
  kind text not null,
  title jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  set_aside bigint not null default 0,
  stage text,
  input jsonb not null default '{}',
  result jsonb,
  error jsonb,
  cancel_requested boolean not null default false,
  user_id uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  beat_at timestamptz
);
create index job_user on job (user_id, created_at desc);

create table file (
  id uuid primary key,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 bytea not null,
  purpose text not null,
  user_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);

create table mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  tries int not null default 0,
  problem text
);
create index mail_waiting on mail (created_at) where sent_at is null;

-- What the company has set for itself: time zone, start-up step and the like.
create table setting (key text primary key, value jsonb not null);

-- Sign-in (better-auth's tables under our names).
create table auth_user (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  person_id uuid unique,
  language text not null default 'zh' check (language in ('zh', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index auth_user_email_key on auth_user (lower(email));
create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);
create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);
create table auth_attempt (
  key text not null,
  at timestamptz not null default now()
);
create index auth_attempt_key on auth_attempt (key, at);
create table api_key (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  name text not null,
  hash bytea not null unique,
  tail text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  ended_at timestamptz
);

-- Permission: role × operation pattern × scope × field classes.
create table access_role (
  id text primary key,
  names jsonb not null,
  built_in boolean not null default false,
  -- Given by what somebody is (everybody in the roster, who leads others), not by hand.
  implied text check (implied in ('person', 'leader'))
);
create table access_grant (
  id uuid primary key,
  role_id text not null references access_role on delete cascade,
  pattern text not null,
  scope text not null check (scope in ('self', 'reports', 'units', 'company')),
  classes text[] not null,
  unique (role_id, pattern, scope)
);
create table access_assignment (
  user_id uuid not null references auth_user on delete cascade,
  role_id text not null references access_role on delete cascade,
  unit_ids uuid[] not null default '{}',
  primary key (user_id, role_id)
);

create table saved_view (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  list text not null,
  name text not null,
  state jsonb not null,
  position int not null default 0,
  created_at timestamptz not null default now(),
  unique (user_id, list, name)
);
