-- The plan has changed on days of the request: whether it still takes what it took is found out soon.
alter table leave_request add column replanned boolean not null default false;
-- What it would take by the plan as it is now; null: what it took.
alter table leave_request add column would_take int;
create index leave_request_replanned on leave_request (id) where replanned;
create index leave_request_differs on leave_request (employment_id) where would_take is not null;
