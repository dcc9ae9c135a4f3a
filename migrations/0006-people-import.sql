alter table people_import
  -- The units that whoever imports may touch, with all below them; null for the whole company.
  add unit_ids uuid[],
  -- The columns of the file by name, in order.
  add column_names text[] not null default '{}',
  -- Cells put right in the preview, encrypted: [[row, column, value], …].
  add mends bytea,
  -- Why the check or the writing ended without a result.
  add problem jsonb;
create index people_import_created on people_import (created_at desc);

-- What is read from a file waits here for its preview and its writing. Unlogged: after a crash it is read from the file again.
-- Resident ids and bank accounts are here only encrypted.
create unlogged table import_row (
  import_id uuid not null,
  row int not null,
  employee_no text,
  number_assigned boolean not null default false,
  full_name text,
  pinyin text,
  initials text,
  sex text,
  birth_day date,
  resident_id_sealed bytea,
  resident_id_index bytea,
  resident_id_mask text,
  mobile text,
  email text,
  hire_day date,
  leave_day date,
  leave_reason text,
  leave_kind text,
  legal_entity text,
  city text,
  -- Names from below the company down, joined by `/`; '' is the company itself, null when the row says nothing.
  unit_path text,
  position text,
  job_family text,
  level text,
  manager_no text,
  manager_name text,
  employment_type text,
  contract_start date,
  contract_end date,
  open_ended boolean not null default false,
  probation_end date,
  first_work_day date,
  base_fen bigint,
  education text,
  marital_status text,
  hukou_address text,
  current_address text,
  emergency_contact text,
  bank_account_sealed bytea,
  bank_account_index bytea,
  bank_account_mask text,
  -- The ids that a new person and his employment are going to have.
  person_id uuid not null,
  employment_id uuid not null,
  primary key (import_id, row)
);

create unlogged table import_problem (
  import_id uuid not null,
  row int not null,
  field text not null,
  code text not null,
  details jsonb not null default '{}',
  suggestion text,
  severity text not null check (severity in ('rejected', 'doubtful')),
  -- Found in the row alone; the others come from comparing rows with each other and with the roster, and are found anew each time.
  of_row boolean not null
);
create index import_problem_row on import_problem (import_id, row);

-- The cells of rows that have a problem, as they stand in the file, encrypted.
create unlogged table import_raw (
  import_id uuid not null,
  row int not null,
  sealed bytea not null,
  primary key (import_id, row)
);

-- Rows that name somebody who is in the roster already. Without an employment he is taken on again.
create unlogged table import_match (
  import_id uuid not null,
  row int not null,
  person_id uuid not null,
  employment_id uuid,
  -- From this day on the changes hold.
  day date,
  -- field → [before, after], masked where the roster masks; null until compared.
  changes jsonb,
  primary key (import_id, row)
);

create unlogged table import_manager (
  import_id uuid not null,
  row int not null,
  employment_id uuid not null,
  -- When the manager himself comes from the file.
  manager_row int,
  primary key (import_id, row)
);

create unlogged table import_unit (
  import_id uuid not null,
  path text not null,
  -- Null when it is still to be made.
  unit_id uuid,
  in_reach boolean not null,
  primary key (import_id, path)
);

create unlogged table import_entity (
  import_id uuid not null,
  name text not null,
  legal_entity_id uuid,
  primary key (import_id, name)
);

-- What an import changed about people and contracts that were there before it, so that it can be undone.
create table people_import_change (
  import_id uuid not null references people_import,
  kind text not null check (kind in ('person', 'contract')),
  id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (import_id, kind, id)
);
