import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { RunState } from '../../contract/terms.ts'
import type { FigureProblem, RunTotals } from '../contract.ts'
import { lastPaidBy } from './people.ts'

export type RunRow = {
  runId: string
  groupId: string
  group: string
  legalEntityId: string | null
  month: Day
  sequence: number
  state: RunState
  attempt: number
  jobId: string | null
  people: number
  setAside: number
  totals: RunTotals | null
  figures: FigureProblem[]
  payDay: Day
  createdBy: string
  computedAt: string | null
  submittedBy: string | null
  submittedAt: string | null
  approvedBy: string | null
  approvedAt: string | null
  lockedBy: string | null
  lockedAt: string | null
  paidBy: string | null
  paidAt: string | null
  publishedBy: string | null
  publishedAt: string | null
}

const columns = sql`r.id as "runId", r.group_id as "groupId", g.name as group, g.legal_entity_id as "legalEntityId", r.month, r.sequence,
  r.state, r.attempt, r.job_id as "jobId", r.people, r.set_aside as "setAside", r.totals, r.figures, r.pay_day as "payDay",
  r.created_by as "createdBy", r.computed_at as "computedAt", r.submitted_by as "submittedBy", r.submitted_at as "submittedAt",
  r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.locked_by as "lockedBy", r.locked_at as "lockedAt",
  r.paid_by as "paidBy", r.paid_at as "paidAt", r.published_by as "publishedBy", r.published_at as "publishedAt"`

export async function runById(db: Db, runId: string): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run r join pay_group g on g.id = r.group_id where r.id = ${runId}`.execute(db)
  return rows[0] ?? null
}

/** The run, held until the transaction ends: what is done to it is done one after the other. */
export async function lockRunRow(db: Db, runId: string): Promise<RunRow | null> {
  await sql`select 1 from pay_run where id = ${runId} for update`.execute(db)
  return runById(db, runId)
}

export async function runsOfYear(db: Db, year: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run r join pay_group g on g.id = r.group_id
    where r.state <> 'cancelled' and r.month >= make_date(${year}, 1, 1) and r.month < make_date(${year} + 1, 1, 1)
    order by r.month desc, g.name, r.sequence desc`.execute(db)
  return rows
}

export async function runYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from month)::int as year from pay_run where state <> 'cancelled' order by 1 desc`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}

export type GroupRow = {
  groupId: string
  name: string
  payDay: number
  nextMonth: boolean
  lastMonth: Day | null
  people: number
}

/** Groups with the last month that has a run. */
export async function groupRows(db: Db): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select g.id as "groupId", g.name, g.pay_day as "payDay", g.next_month as "nextMonth", last.month as "lastMonth", coalesce(last.people, 0) as people
    from pay_group g left join lateral (
      select month, people from pay_run r where r.group_id = g.id and r.sequence = 1 and r.state <> 'cancelled' order by month desc limit 1) last on true
    where not g.retired order by g.name`.execute(db)
  return rows
}

export type LastRun = { month: Day; sequence: number; state: RunState }

/** The runs of a group from that month on, the latest first. */
export async function runsSince(db: Db, groupId: string, month: Day): Promise<LastRun[]> {
  const { rows } = await sql<LastRun>`
    select month, sequence, state from pay_run where group_id = ${groupId} and state <> 'cancelled' and month >= ${month}::date
    order by month desc, sequence desc`.execute(db)
  return rows
}

export async function addRun(
  db: Db,
  run: { runId: string; groupId: string; month: Day; sequence: number; payDay: Day; userId: string },
): Promise<void> {
  await sql`select 1 from pay_group where id = ${run.groupId} for update`.execute(db)
  await sql`insert into pay_run (id, group_id, month, sequence, pay_day, created_by)
    values (${run.runId}, ${run.groupId}, ${run.month}, ${run.sequence}, ${run.payDay}, ${run.userId})`.execute(db)
}

export const setJob = (db: Db, runId: string, jobId: string) =>
  sql`update pay_run set job_id = ${jobId}, state = 'computing', attempt = attempt + 1 where id = ${runId}`.execute(db)

export const failRun = (db: Db, runId: string, jobId: string) =>
  sql`update pay_run set state = case when computed_at is null then 'failed' else 'draft' end
    where id = ${runId} and job_id = ${jobId} and state = 'computing'`.execute(db)

export const keepDraft = (
  db: Db,
  runId: string,
  draft: { people: number; setAside: number; totals: RunTotals; figures: FigureProblem[]; at: Date },
) =>
  sql`update pay_run set state = 'draft', people = ${draft.people}, set_aside = ${draft.setAside}, totals = ${JSON.stringify(draft.totals)}::jsonb,
    figures = ${JSON.stringify(draft.figures)}::jsonb, computed_at = ${draft.at}, submitted_by = null, submitted_at = null,
    approved_by = null, approved_at = null where id = ${runId}`.execute(db)

type Deed = 'submitted' | 'approved' | 'locked' | 'paid' | 'published'

/** Brings a run to its next state, with who did it. */
export const moveRun = (db: Db, runId: string, state: Deed, userId: string | null) =>
  sql`update pay_run set state = ${state}, ${sql.raw(`${state}_by`)} = ${userId}, ${sql.raw(`${state}_at`)} = now() where id = ${runId}`.execute(
    db,
  )

export const backToDraft = (db: Db, runId: string) =>
  sql`update pay_run set state = 'draft', submitted_by = null, submitted_at = null, approved_by = null, approved_at = null where id = ${runId}`.execute(
    db,
  )

export const cancelRunRow = (db: Db, runId: string) =>
  sql`update pay_run set state = 'cancelled' where id = ${runId}`.execute(db)

/** Is the month of time closed? So it is where nobody keeps time. */
export async function isTimeClosed(db: Db, month: Day): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select not exists (select from pattern_use) or exists (select from closed_month where month = ${month}::date) as closed`.execute(
    db,
  )
  return rows[0]?.closed ?? false
}

/** The moment before which all that was written is there to be read: when the oldest of those began who are writing now. */
export async function settledSince(db: Db): Promise<Date> {
  const { rows } = await sql<{ at: number }>`
    select floor(extract(epoch from least(clock_timestamp(), (select min(xact_start) from pg_stat_activity
      where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()))) * 1000)::float8 as at`.execute(
    db,
  )
  return new Date(rows[0]?.at ?? 0)
}

/** Now, for whoever sees all that he has written himself; no earlier than what he wrote before. */
export async function momentNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ at: number }>`
    select ceil(extract(epoch from clock_timestamp()) * 1000)::float8 as at`.execute(db)
  return new Date(rows[0]?.at ?? 0)
}

/** People of the run whose pay rests on something changed since it was counted. */
export async function staleCount(db: Db, { runId, month }: Pick<RunRow, 'runId' | 'month'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.employment_id)::int as count from pay_stale s join payslip p on p.employment_id = s.employment_id and p.month = ${month}::date
      and p.run_id = ${runId}
    where s.month <= ${month}::date and s.marked_at > (select computed_at from pay_run where id = ${runId})`.execute(db)
  return rows[0]?.count ?? 0
}

/** What the run has paid is taken: the one-off amounts by it, the marks it has looked at away. */
export async function settle(db: Db, { runId, month }: Pick<RunRow, 'runId' | 'month'>): Promise<void> {
  await sql`update one_off o set run_id = ${runId} from payslip p
    where p.month = ${month}::date and p.run_id = ${runId} and p.employment_id = o.employment_id and o.run_id is null
      and o.cancelled_at is null and o.id in (select (x->>'oneOffId')::uuid from jsonb_array_elements(p.detail->'oneOffs') x)`.execute(
    db,
  )
  const lookedAt = sql`s.month <= ${month}::date and s.marked_at <= (select computed_at from pay_run where id = ${runId})`
  await sql`delete from pay_stale s using payslip p where p.month = ${month}::date and p.run_id = ${runId}
    and s.employment_id = p.employment_id and ${lookedAt}`.execute(db)
  await sql`delete from pay_stale s using employment e where e.id = s.employment_id and e.to_day <= ${month}::date and ${lookedAt}
    and (select group_id from pay_run where id = ${runId}) = ${lastPaidBy(sql`s.employment_id`)}
    and not exists (select from pay_set_aside a where a.run_id = ${runId} and a.employment_id = s.employment_id)`.execute(
    db,
  )
}

/** What the run cost, by unit; overtime by the items that the law counts. */
export async function keepUnitSums(db: Db, { runId, month }: Pick<RunRow, 'runId' | 'month'>): Promise<void> {
  await sql`insert into pay_month_unit (month, unit_id, staff, run_id, people, gross_fen, company_fen, overtime_fen)
    select p.month, p.unit_id, e.employment_type not in ('intern', 'dispatch', 'outsourcing'), p.run_id, count(*), sum(p.gross_fen), sum(p.company_fen),
      sum((select coalesce(sum(p.amounts[i.ordinality]), 0) from rule_set s, jsonb_array_elements(s.body->'items') with ordinality i
        where s.id = p.rule_set and i.value->'source'->>'rule' like 'overtime.%'))
    from payslip p join employment e on e.id = p.employment_id
    where p.month = ${month}::date and p.run_id = ${runId} group by 1, 2, 3, 4`.execute(db)
}

export async function runsByIds(db: Db, runIds: readonly string[]): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run r join pay_group g on g.id = r.group_id where r.id = any(${[...runIds]}::uuid[])`.execute(
    db,
  )
  return rows
}

/** The run of the group's month before, if it had one. */
export async function previousRun(
  db: Db,
  { groupId, month }: Pick<RunRow, 'groupId' | 'month'>,
): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run r join pay_group g on g.id = r.group_id
    where r.group_id = ${groupId} and r.sequence = 1 and r.state <> 'cancelled' and r.month = (${month}::date - interval '1 month')::date`.execute(
    db,
  )
  return rows[0] ?? null
}
