-- What is past its day: few rows among many people, found without reading the others.
create index leaving_task_open on leaving_task (employment_id) where done_at is null;
create index leaving_task_owner on leaving_task (owner_id) where done_at is null and owner_id is not null;
create index employment_undecided on employment (probation_end) where confirmed_day is null and probation_end is not null;
create index roster_without_contract on roster (from_day) where contract_start is null and employment_type = 'full_time';
create index roster_without_manager on roster (unit_id) where manager_id is null;
