-- A table of one-offs or of opening figures that was taken in, so that it can be undone as one.
create table pay_import (
  id uuid primary key,
  kind text not null check (kind in ('oneOffs', 'openings')),
  file_name text not null,
  sha256 bytea not null,
  -- The month of one-offs; of opening figures the January of their year.
  month date not null,
  rows int not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  undone_at timestamptz
);
create index pay_import_kind on pay_import (kind, made_at);

alter table one_off add column import_id uuid references pay_import;
create index one_off_import on one_off (import_id) where import_id is not null;
create index one_off_month on one_off (month);
create index pay_opening_batch on pay_opening (batch_id);
