-- Of the overtime of a period of comprehensive hours, what the law no longer allows: it stands on the day that ended the period.
alter table day_entry add column beyond integer not null default 0;

-- Periods that ended in months not closed yet are settled once more.
insert into stale_day select employment_id, day, day + 1 from day_entry
  where settled > 0 and not exists (select from closed_month c where c.month = date_trunc('month', day)::date);
