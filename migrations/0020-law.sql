-- Figures set by law as the company entered or confirmed them, beside those that are built in. Nothing is ever changed:
-- of two for the same day the one recorded later counts.
create table law_figure (
  id uuid primary key,
  seq bigint generated always as identity,
  code text not null,
  place text,
  from_day date not null,
  to_day date not null default 'infinity',
  value jsonb not null,
  document text not null,
  article text not null default '',
  href text,
  reason text not null,
  confirms boolean not null default false,
  recorded_by uuid not null,
  recorded_name text not null,
  recorded_at timestamptz not null default now(),
  check (from_day < to_day)
);
create index law_figure_code on law_figure (code, place, from_day);
create trigger law_figure_append_only before update or delete on law_figure for each row execute function refuse_change();
create trigger law_figure_no_truncate before truncate on law_figure for each statement execute function refuse_change();
