-- From which devices people may punch, and the company's own networks: who punches from one of them is at the place.
alter table punch_rule add column devices text[] not null default '{web,phone}' check (devices <> '{}' and devices <@ '{web,phone}');
alter table punch_place add column networks inet[] not null default '{}';
