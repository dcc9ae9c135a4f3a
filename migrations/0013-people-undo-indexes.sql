-- What is deleted by the hundred thousand when an import is undone is looked for in these by the foreign keys.
create index employment_event_corrects on employment_event (corrects_id) where corrects_id is not null;
create index roster_employment on roster (employment_id);
create index assignment_position on assignment (position_id) where position_id is not null;
