-- What a period of comprehensive hours exceeded comes to its last day at once: of a year more than a small number holds.
-- `settled` says how much of the overtime of that day it is: it was not worked in that month, and its limit is none of its business.
alter table day_entry alter column overtime_workday type integer, add column settled integer not null default 0;

-- Over which period comprehensive hours are counted was not said before.
update work_pattern_version set body = body || '{"period": "quarter"}' where not body ? 'period';
