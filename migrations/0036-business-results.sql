-- Revenue and profit: every entry stays; of each month and kind the newest that was not taken back counts.
alter table business_result rename to business_result_before;
alter table business_result_before drop constraint business_result_pkey;

create table business_result (
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('revenue', 'profit')),
  -- Null: what was entered before is taken out.
  fen bigint,
  -- Where the figure comes from, in words.
  note text,
  import_id uuid references pay_import,
  entered_by uuid,
  entered_at timestamptz not null default clock_timestamp(),
  -- The table that it came with was undone.
  withdrawn_at timestamptz
);
create index business_result_month on business_result (month, kind, entered_at desc);
create index business_result_import on business_result (import_id) where import_id is not null;

insert into business_result (id, month, kind, fen, entered_by, entered_at)
  select gen_random_uuid(), b.month, k.kind, k.fen, b.entered_by, b.entered_at
  from business_result_before b cross join lateral (values ('revenue', b.revenue_fen), ('profit', b.profit_fen)) k(kind, fen);
drop table business_result_before;

alter table pay_import drop constraint pay_import_kind_check;
alter table pay_import add constraint pay_import_kind_check check (kind in ('oneOffs', 'openings', 'results'));
