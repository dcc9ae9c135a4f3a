create table person (
  id uuid primary key,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text check (sex in ('male', 'female')),
  birth_day date,
  resident_id_sealed bytea,
  resident_id_index bytea,
  resident_id_mask text,
  mobile text,
  email text,
  first_work_day date,
  education text,
  marital_status text,
  nationality text,
  hukou_address text,
  current_address text,
  emergency_contact text,
  bank_account_sealed bytea,
  bank_account_index bytea,
  bank_account_mask text,
  bank_name text,
  extra jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint person_resident_id_key unique (resident_id_index)
);
create index person_grams on person using gin (grams(name));
create index person_order on person (pinyin collate "C", id);
create index person_initials on person (initials text_pattern_ops);
create index person_pinyin on person using gin (pinyin gin_trgm_ops);
create index person_mobile_tail on person (reverse(mobile) text_pattern_ops) where mobile is not null;

create table employment (
  id uuid primary key,
  person_id uuid not null references person,
  number text not null,
  from_day date not null,
  -- The day after the last day employed.
  to_day date not null default 'infinity',
  employment_type text not null default 'full_time',
  -- The last day of the probation.
  probation_end date,
  -- The first day as a regular employee, when that was decided; else the day after the probation's last.
  confirmed_day date,
  leave_kind text check (leave_kind in ('voluntary', 'involuntary', 'retired', 'other')),
  leave_reason text,
  created_at timestamptz not null default now(),
  check (from_day < to_day),
  constraint employment_number_key unique (number)
);
create index employment_number on employment (number text_pattern_ops);
create unique index employment_person on employment (person_id, from_day);

create table assignment (
  id uuid primary key,
  employment_id uuid not null references employment,
  unit_id uuid not null references unit,
  position_id uuid references position,
  job_family text,
  level text,
  manager_id uuid references employment,
  legal_entity_id uuid references legal_entity,
  city text,
  -- A secondment: working there while the home assignment waits.
  seconded boolean not null default false,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day)
);
create unique index assignment_employment on assignment (employment_id, from_day);
create index assignment_unit on assignment (unit_id, from_day) include (to_day);
create index assignment_end on assignment (to_day) where to_day < 'infinity';
create index assignment_manager on assignment (manager_id) where manager_id is not null;

create table pay (
  id uuid primary key,
  employment_id uuid not null references employment,
  base_fen bigint not null check (base_fen >= 0),
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day)
);
create unique index pay_employment on pay (employment_id, from_day);

-- No two rows of one employment may share a day: checked per statement, with the employment locked so that two writers can't both pass.
create function no_overlap() returns trigger language plpgsql as $$
declare clash boolean;
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception '% must be written in read committed', tg_table_name;
  end if;
  perform 1 from employment where id in (select employment_id from changed) order by id for no key update;
  execute format(
    'select exists (select 1 from (select distinct employment_id from changed) d join %1$I a using (employment_id)
       join %1$I b on b.employment_id = a.employment_id and b.from_day > a.from_day and b.from_day < a.to_day)', tg_table_name)
    into clash;
  if clash then raise exclusion_violation using message = 'people.datesOverlap'; end if;
  return null;
end $$;
create trigger assignment_no_overlap_i after insert on assignment referencing new table as changed for each statement execute function no_overlap();
create trigger assignment_no_overlap_u after update on assignment referencing new table as changed for each statement execute function no_overlap();
create trigger pay_no_overlap_i after insert on pay referencing new table as changed for each statement execute function no_overlap();
create trigger pay_no_overlap_u after update on pay referencing new table as changed for each statement execute function no_overlap();

-- What happened to an employment, in order. The dated rows above are folded from these, so an event can be corrected or undone.
create table employment_event (
  id uuid primary key,
  employment_id uuid not null references employment,
  kind text not null check (kind in
    ('hire', 'confirm', 'transfer', 'promote', 'second', 'return', 'pay', 'reorganize', 'leave', 'rehire', 'import')),
  day date not null,
  body jsonb not null,
  reason text,
  state text not null default 'standing' check (state in ('standing', 'undone', 'corrected')),
  corrects_id uuid references employment_event,
  import_id uuid,
  created_by uuid,
  created_at timestamptz not null default now()
);
create index employment_event_employment on employment_event (employment_id, day);
create index employment_event_day on employment_event (day, kind) where state = 'standing';
create index employment_event_import on employment_event (import_id) where import_id is not null;

create table labour_contract (
  id uuid primary key,
  employment_id uuid not null references employment,
  sequence int not null,
  term_type text not null check (term_type in ('fixed', 'open_ended', 'task')),
  legal_entity_id uuid references legal_entity,
  signed_day date,
  from_day date not null,
  -- The day after its last day; infinity for an open-ended one.
  to_day date not null default 'infinity',
  probation_end date,
  ended_day date,
  end_reason text,
  import_id uuid,
  check (from_day < to_day)
);
create unique index labour_contract_employment on labour_contract (employment_id, from_day);
create index labour_contract_end on labour_contract (to_day) where to_day < 'infinity';

create table leaving_task (
  id uuid primary key,
  employment_id uuid not null references employment,
  code text not null,
  title text not null,
  owner_id uuid,
  done_at timestamptz,
  done_by uuid,
  note text
);
create index leaving_task_employment on leaving_task (employment_id);

create table document (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  title text not null,
  file_id uuid not null references file,
  field_class text not null default 'personal',
  expires_day date,
  added_by uuid,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index document_person on document (person_id);

-- What somebody asks to have changed in his own record; waits for a decision.
create table change_request (
  id uuid primary key,
  person_id uuid not null references person,
  changes jsonb not null,
  sealed bytea,
  reason text,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text
);
create index change_request_waiting on change_request (asked_at) where state = 'waiting';
create index change_request_person on change_request (person_id);

-- Today's read model: one row per person, by his present, coming or last employment. Written with the change itself; a nightly job turns the day.
create table roster (
  person_id uuid primary key references person on delete cascade,
  employment_id uuid not null references employment,
  name text not null,
  pinyin text not null,
  initials text not null,
  number text not null,
  status text not null check (status in ('upcoming', 'probation', 'regular', 'leaving', 'left')),
  -- Names of units, positions, managers and entities are looked up when read: they change on days of their own.
  unit_id uuid not null,
  position_id uuid,
  job_family text,
  level text,
  manager_id uuid,
  legal_entity_id uuid,
  city text,
  seconded boolean not null,
  employment_type text not null,
  from_day date not null,
  to_day date not null,
  probation_end date,
  leave_kind text,
  -- Of the last contract signed; its end is its last day.
  contract_start date,
  contract_end date,
  contract_count int not null default 0,
  base_fen bigint,
  mobile text,
  email text,
  sex text,
  birth_day date,
  first_work_day date,
  education text
);
create index roster_order on roster (pinyin collate "C", person_id);
create index roster_unit on roster (unit_id);
create index roster_manager on roster (manager_id) where manager_id is not null;
create index roster_from on roster (from_day);
create index roster_contract_end on roster (contract_end) where contract_end is not null;

create table people_import (
  id uuid primary key,
  file_id uuid references file,
  file_name text not null,
  mapping jsonb not null,
  options jsonb not null default '{}',
  state text not null default 'checking' check (state in ('checking', 'ready', 'writing', 'written', 'undone', 'failed', 'cancelled')),
  summary jsonb,
  job_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  written_at timestamptz,
  undone_at timestamptz
);
create table import_mapping (headings_hash bytea primary key, mapping jsonb not null, used_at timestamptz not null default now());
