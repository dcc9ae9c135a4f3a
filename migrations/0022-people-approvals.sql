-- What people ask for is decided by the approvals engine: the records say which request decides them, and what came of it.
alter table change_request
  -- The request in approvals; null for one of an earlier version that has not been handed over yet.
  add column approval_id uuid,
  -- What stood when it was asked, sealed like what is asked for.
  add column before_sealed bytea;
alter table change_request drop constraint change_request_state_check;
alter table change_request add constraint change_request_state_check
  check (state in ('waiting', 'returned', 'accepted', 'declined', 'withdrawn'));
drop index change_request_waiting;
create index change_request_unasked on change_request (asked_at) where state = 'waiting' and approval_id is null;

-- What somebody proposes for one of his people; becomes an event of the employment once it is approved.
create table move_proposal (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('confirm', 'transfer', 'promote', 'second', 'pay')),
  day date not null,
  -- As an event's body, but the manager named by his person.
  told jsonb not null,
  -- What it would change on that day, as it stood when it was proposed.
  changes jsonb not null,
  reason text,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'declined', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  approval_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  -- What it became; a joining that is undone takes its events away.
  event_id uuid
);
create index move_proposal_person on move_proposal (person_id, asked_at);

-- A re-organisation is approved before it is scheduled.
alter table reorganization drop constraint reorganization_state_check;
alter table reorganization add constraint reorganization_state_check
  check (state in ('draft', 'asking', 'scheduled', 'applied', 'blocked', 'discarded'));
alter table reorganization
  -- What it would change, as it was handed over: what those see who decide.
  add column asked jsonb,
  -- The last answer, with what was said.
  add column answer text check (answer in ('approved', 'declined', 'withdrawn', 'returned')),
  add column answer_comment text;
drop index reorganization_open;
create index reorganization_open on reorganization (effective_day) where state in ('draft', 'asking', 'scheduled', 'blocked');
