-- An event that can't be delivered is tried again later and later, and in the end waits for somebody to look at it.
alter table outbox
  add tries int not null default 0,
  add retry_at timestamptz not null default now(),
  add problem text,
  add given_up_at timestamptz;
drop index outbox_waiting;
create index outbox_waiting on outbox (id) where delivered_at is null and given_up_at is null;
create index outbox_given_up on outbox (given_up_at) where given_up_at is not null;

create index job_unfinished on job (created_at) where state in ('waiting', 'running');
create index file_expiring on file (expires_at) where expires_at is not null;

alter table mail add retry_at timestamptz not null default now();

-- Exactly which entries a seal holds: transaction numbers begin anew in a restored database, ids do not.
alter table seal
  add ids int8multirange not null,
  -- Entries up to here came from another database; their transaction numbers mean nothing here.
  add floor_id bigint not null default 0;
create index seal_first on seal (first_id, id);
