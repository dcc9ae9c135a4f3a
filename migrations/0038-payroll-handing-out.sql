-- Who stands in a file of a run, and with how much: so that nobody is sent to the bank twice without being meant to.
create table pay_output_person (
  output_id uuid not null references pay_output on delete cascade,
  employment_id uuid not null,
  fen bigint not null,
  primary key (output_id, employment_id)
);

-- Bank files made until now held everybody who could be paid.
insert into pay_output_person (output_id, employment_id, fen)
select o.id, s.employment_id, s.net_fen
from pay_output o join pay_run r on r.id = o.run_id join payslip s on s.month = r.month and s.run_id = r.id
  join person p on p.id = s.person_id
where o.kind = 'bank' and s.net_fen > 0 and p.bank_account_sealed is not null;
