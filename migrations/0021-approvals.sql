-- Approvals: one engine for every request. A flow is data; its published versions are never changed, and a request keeps its own.
create table approval_flow (
  kind text primary key,
  draft jsonb,
  -- Counts the savings of the draft, so that two who edit at once notice each other.
  revision int not null default 0,
  saved_at timestamptz,
  saved_by uuid,
  saved_name text
);

create table approval_flow_version (
  id uuid primary key,
  kind text not null references approval_flow,
  number int not null check (number >= 1),
  flow jsonb not null,
  note text not null default '',
  published_at timestamptz not null default now(),
  published_by uuid,
  published_name text,
  unique (kind, number)
);
create trigger approval_flow_version_append_only before update or delete on approval_flow_version
  for each row execute function refuse_change();
create trigger approval_flow_version_no_truncate before truncate on approval_flow_version
  for each statement execute function refuse_change();

create table approval_request (
  id uuid primary key,
  kind text not null,
  -- The record of the module that handed it over.
  record_id uuid not null,
  version_id uuid not null references approval_flow_version,
  asked_by uuid not null,
  asked_name text not null,
  person_id uuid,
  person_name text,
  -- What it is found by: names, pinyin, initials of who asked and whom it is about.
  search text not null,
  -- What conditions compare.
  "values" jsonb not null,
  reason text,
  state text not null check (state in ('open', 'returned', 'approved', 'declined', 'withdrawn')),
  -- The steps as this request takes them, with those that were added to it; `at` counts them from 0, `round` the sendings from 1.
  path jsonb not null,
  at int not null,
  round int not null default 1,
  -- Open, and nobody there to decide.
  stuck boolean not null default false,
  asked_at timestamptz not null,
  closed_at timestamptz,
  reminded_at timestamptz,
  check (not stuck or state = 'open'),
  check ((closed_at is null) = (state in ('open', 'returned')))
);
-- Of one record one request at a time.
create unique index approval_request_live on approval_request (kind, record_id) where state in ('open', 'returned');
create index approval_request_record on approval_request (record_id);
create index approval_request_asker on approval_request (asked_by, asked_at desc, id desc);
create index approval_request_all on approval_request (asked_at desc, id desc);
create index approval_request_open on approval_request (asked_at desc, id desc) where state in ('open', 'returned');
create index approval_request_stuck on approval_request (asked_at) where stuck;
create index approval_request_version on approval_request (version_id) where state in ('open', 'returned');

-- Who is asked at a step. Each stays: handed over, decided or no longer needed.
create table approval_task (
  request_id uuid not null references approval_request on delete cascade,
  round int not null,
  step text not null,
  ord int not null,
  -- The turn within the step; who takes somebody's place takes his turn.
  place int not null,
  approver uuid not null,
  state text not null check (state in ('queued', 'waiting', 'approved', 'declined', 'returned', 'handed', 'void')),
  arrived_at timestamptz,
  due_at timestamptz,
  -- What the flow says for that moment has been done; the request stays overdue.
  timed_out_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  primary key (request_id, round, step, ord)
);
create index approval_task_waiting on approval_task (approver, due_at, arrived_at) include (request_id) where state = 'waiting';
create index approval_task_due on approval_task (due_at) where state = 'waiting' and due_at is not null and timed_out_at is null;
create index approval_task_asked on approval_task (approver) where state in ('waiting', 'queued');
create index approval_task_decided on approval_task (decided_by, decided_at desc) include (request_id) where decided_by is not null;

-- What happened, in order; never changed.
create table approval_entry (
  id uuid primary key,
  seq bigint generated always as identity,
  request_id uuid not null references approval_request,
  at timestamptz not null,
  actor uuid,
  actor_name text,
  behalf_name text,
  deed text not null,
  step text,
  to_names text[] not null default '{}',
  comment text not null default '',
  files jsonb not null default '[]'
);
create index approval_entry_request on approval_entry (request_id, seq);
create trigger approval_entry_append_only before update or delete on approval_entry for each row execute function refuse_change();
create trigger approval_entry_no_truncate before truncate on approval_entry for each statement execute function refuse_change();

create table approval_copy (
  request_id uuid not null references approval_request on delete cascade,
  user_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (request_id, user_id)
);
create index approval_copy_user on approval_copy (user_id, at desc);
create index approval_copy_unseen on approval_copy (user_id) where seen_at is null;

-- While somebody is away another decides for him, or (without `to_user`) whoever comes next in line.
create table approval_delegation (
  id uuid primary key,
  from_user uuid not null,
  to_user uuid,
  from_day date not null,
  -- The day after the last.
  to_day date not null,
  kinds text[],
  reason text not null default '',
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  check (from_day < to_day),
  check (to_user is distinct from from_user)
);
create index approval_delegation_from on approval_delegation (from_user, from_day);
create index approval_delegation_to on approval_delegation (to_user, from_day) where to_user is not null;
