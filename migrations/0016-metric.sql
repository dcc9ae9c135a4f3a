-- What the company wants a figure to be.
create table metric_target (
  key text primary key,
  target double precision not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
