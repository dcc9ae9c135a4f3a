-- Where a punch was made, as far as the company wants to know: a verdict, never coordinates. What was entered by hand says why.
alter table punch
  add column verdict text check (verdict in ('inside', 'outside', 'unknown')),
  add column reason text;

-- One row: whether places are looked at, and what one agrees to. Another text asks everybody anew.
create table punch_rule (
  id boolean primary key default true check (id),
  places_on boolean not null,
  outside text not null check (outside in ('recorded', 'refused')),
  consent text not null,
  consent_version int not null default 1
);

create table punch_place (
  id uuid primary key,
  name text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  radius smallint not null check (radius between 50 and 5000),
  -- For these units and all below them; for everybody when none is named.
  unit_ids uuid[] not null default '{}',
  retired boolean not null default false
);

-- Who lets his place be looked at when he punches. Taken back, the row goes.
create table place_consent (
  person_id uuid primary key references person,
  version int not null,
  given_at timestamptz not null default now()
);

-- Files of time clocks, and what became of them.
create table punch_file (
  id uuid primary key,
  file_id uuid not null,
  file_name text not null,
  sha256 bytea not null,
  reading jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'written', 'failed', 'cancelled', 'undone')),
  job_id uuid,
  summary jsonb,
  problem jsonb,
  created_by uuid,
  created_at timestamptz not null default now(),
  written_at timestamptz,
  undone_at timestamptz
);
create index punch_file_hash on punch_file (sha256);
create index punch_file_created on punch_file (created_at desc);

-- Cells that were set aside.
create table punch_file_problem (
  punch_file_id uuid not null references punch_file on delete cascade,
  row int not null,
  col text not null,
  code text not null,
  details jsonb not null
);
create index punch_file_problem_file on punch_file_problem (punch_file_id, row);
