create table company (
  id boolean primary key default true check (id),
  name text not null,
  time_zone text not null default 'Asia/Shanghai',
  city text not null,
  created_at timestamptz not null default now()
);

create table legal_entity (id uuid primary key, code text unique, created_at timestamptz not null default now());
create table legal_entity_version (
  id uuid primary key,
  legal_entity_id uuid not null references legal_entity,
  name text not null,
  uscc text,
  city text not null,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  constraint legal_entity_no_overlap exclude using gist (legal_entity_id with =, daterange(from_day, to_day) with &&)
);

create table cost_centre (id uuid primary key, code text not null unique);
create table cost_centre_version (
  id uuid primary key,
  cost_centre_id uuid not null references cost_centre,
  name text not null,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  constraint cost_centre_no_overlap exclude using gist (cost_centre_id with =, daterange(from_day, to_day) with &&)
);

create table unit (id uuid primary key, code text unique, created_at timestamptz not null default now());
create table unit_version (
  id uuid primary key,
  unit_id uuid not null references unit,
  parent_id uuid references unit,
  name text not null,
  -- The employee who leads it: an id only, its rows belong to a higher module.
  head_id uuid,
  legal_entity_id uuid references legal_entity,
  cost_centre_id uuid references cost_centre,
  position int not null default 0,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  check (unit_id <> parent_id),
  constraint unit_no_overlap exclude using gist (unit_id with =, daterange(from_day, to_day) with &&)
);
create index unit_version_unit on unit_version (unit_id, from_day);
create index unit_version_parent on unit_version (parent_id, from_day);
create index unit_version_head on unit_version (head_id, from_day) where head_id is not null;

-- Derived from unit_version in the same transaction: every unit with each of its ancestors (itself at depth 0), dated.
create table unit_closure (
  ancestor_id uuid not null,
  unit_id uuid not null,
  depth smallint not null,
  from_day date not null,
  to_day date not null
);
create index unit_closure_down on unit_closure (ancestor_id, from_day) include (unit_id, to_day, depth);
create index unit_closure_up on unit_closure (unit_id, from_day) include (ancestor_id, to_day);

create table position (id uuid primary key, code text unique, created_at timestamptz not null default now());
create table position_version (
  id uuid primary key,
  position_id uuid not null references position,
  unit_id uuid not null references unit,
  name text not null,
  reports_to_id uuid references position,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  constraint position_no_overlap exclude using gist (position_id with =, daterange(from_day, to_day) with &&)
);
create index position_version_unit on position_version (unit_id, from_day);

-- Headcount 编制: how many people a unit may have, in all (position null) or for one position.
create table headcount (
  id uuid primary key,
  unit_id uuid not null references unit,
  position_id uuid references position,
  count int not null check (count >= 0),
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  constraint headcount_no_overlap exclude using gist (
    unit_id with =, (coalesce(position_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, daterange(from_day, to_day) with &&)
);
create index headcount_unit on headcount (unit_id, from_day);

-- A re-organisation: drafted, compared, applied on its day in one transaction.
create table reorganization (
  id uuid primary key,
  name text not null,
  effective_day date not null,
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'applied', 'blocked', 'discarded')),
  reason text not null default '',
  blocked_by jsonb,
  -- The units its steps name or change.
  unit_ids uuid[] not null default '{}',
  created_by uuid,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);
create table reorganization_step (
  id uuid primary key,
  reorganization_id uuid not null references reorganization on delete cascade,
  position int not null,
  kind text not null check (kind in ('create', 'move', 'rename', 'merge', 'split', 'close', 'changeHead', 'setHeadcount')),
  body jsonb not null,
  -- What the step found when it was drafted: parent, name and head of the units it names.
  expected jsonb not null default '{}',
  unique (reorganization_id, position)
);
create index reorganization_unit on reorganization using gin (unit_ids);
create index reorganization_open on reorganization (effective_day) where state in ('draft', 'scheduled', 'blocked');
