import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { RunState } from '../../contract/terms.ts'
import type { Detail } from '../../runs/rules/facts.ts'

export type StoredSlip = {
  runId: string
  groupId: string
  month: Day
  state: RunState
  payDay: Day
  employmentId: string
  personId: string
  name: string
  employeeNo: string
  unit: string
  position: string | null
  level: string | null
  legalEntity: string | null
  city: string | null
  bankAccount: string | null
  ruleSet: number
  gross: number
  contributions: number
  tax: number
  net: number
  company: number
  amounts: number[]
  inputs: number[]
  labels: string[]
  detail: Detail | null
}

const columns = sql`s.run_id as "runId", r.group_id as "groupId", s.month, r.state, r.pay_day as "payDay", s.employment_id as "employmentId", s.person_id as "personId",
  p.name, e.number as "employeeNo", coalesce(u.name, '') as unit, pos.name as position, a.level, le.name as "legalEntity", s.city,
  concat_ws(' ', p.bank_name, p.bank_account_mask) as "bankAccount", s.rule_set as "ruleSet", s.gross_fen as gross,
  s.contributions_fen as contributions, s.tax_fen as tax, s.net_fen as net, s.company_fen as company,
  s.amounts::text[]::float8[] as amounts, s.inputs, s.labels, s.detail`

const tables = sql`payslip s join pay_run r on r.id = s.run_id join person p on p.id = s.person_id join employment e on e.id = s.employment_id
  left join unit_version u on u.unit_id = s.unit_id and u.from_day <= r.pay_day and u.to_day > r.pay_day
  left join lateral (select position_id, level from assignment where employment_id = s.employment_id and from_day < (s.month + interval '1 month')::date
    order by from_day desc limit 1) a on true
  left join lateral (select name from position_version where position_id = a.position_id and from_day < (s.month + interval '1 month')::date
    order by from_day desc limit 1) pos on true
  left join lateral (select name from legal_entity_version where legal_entity_id = s.legal_entity_id and from_day < (s.month + interval '1 month')::date
    order by from_day desc limit 1) le on true`

/** Whose payslip of a run; whoever was employed twice in the month has two, and the later one is meant where none is named. */
export type SlipKey = { runId: string; personId: string; employmentId?: string | undefined }

export async function slipOf(db: Db, { runId, personId, employmentId }: SlipKey): Promise<StoredSlip | null> {
  const { rows } = await sql<StoredSlip>`
    select ${columns} from ${tables} where s.month = (select month from pay_run where id = ${runId}) and s.run_id = ${runId} and s.person_id = ${personId}
      ${employmentId ? sql`and s.employment_id = ${employmentId}` : sql``}
    order by e.from_day desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The payslips of these in a run, in that order. */
export async function slipsOf(
  db: Db,
  { runId, month }: Pick<StoredSlip, 'runId' | 'month'>,
  employmentIds: readonly string[],
): Promise<StoredSlip[]> {
  const { rows } = await sql<StoredSlip>`
    select ${columns} from ${tables} join unnest(${[...employmentIds]}::uuid[]) with ordinality c(id, at) on c.id = s.employment_id
    where s.month = ${month}::date and s.run_id = ${runId} order by c.at`.execute(db)
  return rows
}

type Asked = Pick<StoredSlip, 'runId' | 'employmentId' | 'month'>

const asked = (slips: readonly Asked[]) => sql`unnest(${slips.map(({ runId }) => runId)}::uuid[],
  ${slips.map(({ employmentId }) => employmentId)}::uuid[], ${slips.map(({ month }) => month)}::date[]) c(run_id, employment_id, month)`

/** Of each the last payslip of the same employment before its month, by employment. */
export async function slipsBefore(db: Db, slips: readonly Asked[]): Promise<Map<string, StoredSlip>> {
  const { rows } = await sql<StoredSlip>`
    with before as (
      select l.* from ${asked(slips)} cross join lateral (
        select b.month, b.run_id, b.employment_id from payslip b join pay_run br on br.id = b.run_id and br.state <> 'cancelled' and br.sequence = 1
        where b.employment_id = c.employment_id and b.month < c.month order by b.month desc limit 1) l)
    select ${columns} from ${tables} join before w on w.month = s.month and w.run_id = s.run_id and w.employment_id = s.employment_id`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.employmentId, row]))
}

export type CorrectionLine = { month: Day; item: string; old: number; new: number }

/** What each corrects of closed months, by employment. */
export async function correctionsOf(db: Db, slips: readonly Asked[]): Promise<Map<string, CorrectionLine[]>> {
  const { rows } = await sql<CorrectionLine & { employmentId: string }>`
    select k.employment_id as "employmentId", k.month, k.item, k.old_fen as old, k.new_fen as new
    from ${asked(slips)} join pay_correction k on k.run_id = c.run_id and k.employment_id = c.employment_id order by k.month, k.item`.execute(
    db,
  )
  const found = new Map<string, CorrectionLine[]>()
  for (const { employmentId, ...row } of rows) found.set(employmentId, [...(found.get(employmentId) ?? []), row])
  return found
}

type Neighbour = { personId: string; employmentId: string }

/** Where a payslip stands among those of the run by name, and whose are beside it. */
export async function placeIn(db: Db, { runId, month, employmentId }: StoredSlip) {
  const neighbour = sql`jsonb_build_object('personId', s.person_id, 'employmentId', s.employment_id)`
  const { rows } = await sql<{ at: number; of: number; previous: Neighbour | null; next: Neighbour | null }>`
    select at, "of", previous, next from (
      select s.employment_id, (row_number() over w)::int as at, (count(*) over ())::int as "of",
        lag(${neighbour}) over w as previous, lead(${neighbour}) over w as next
      from payslip s join person p on p.id = s.person_id where s.month = ${month}::date and s.run_id = ${runId}
      window w as (order by p.pinyin collate "C", s.employment_id)) x where employment_id = ${employmentId}`.execute(db)
  return rows[0] ?? { at: 1, of: 1, previous: null, next: null }
}

export type OtherSlip = { runId: string; employmentId: string; employer: string | null; sequence: number; net: number }

/** What else somebody got for the month; for the owner what was published. */
export async function othersOf(db: Db, slip: StoredSlip, forOwner: boolean): Promise<OtherSlip[]> {
  const { rows } = await sql<OtherSlip>`
    select s.run_id as "runId", s.employment_id as "employmentId", le.name as employer, r.sequence::int as sequence, s.net_fen as net from ${tables}
    where s.person_id = ${slip.personId} and s.month = ${slip.month}::date
      and (s.run_id, s.employment_id) <> (${slip.runId}::uuid, ${slip.employmentId}::uuid)
      and ${forOwner ? sql`r.state = 'published'` : sql`r.state <> 'cancelled'`} order by r.sequence, e.from_day`.execute(
    db,
  )
  return rows
}

export type OwnSlip = {
  runId: string
  employmentId: string
  month: Day
  sequence: number
  employer: string | null
  payDay: Day
  gross: number
  net: number
  confirmed: boolean
  asked: boolean
}

/** Published payslips of a person, the newest first. */
export async function ownSlips(db: Db, personId: string): Promise<OwnSlip[]> {
  const { rows } = await sql<OwnSlip>`
    select s.run_id as "runId", s.employment_id as "employmentId", s.month, r.sequence::int as sequence, le.name as employer,
      r.pay_day as "payDay", s.gross_fen as gross, s.net_fen as net,
      coalesce((select confirmed_at is not null from payslip_seen n where n.run_id = s.run_id and n.employment_id = s.employment_id), false) as confirmed,
      exists (select from payslip_question q where q.run_id = s.run_id and q.employment_id = s.employment_id and q.answered_at is null) as asked
    from ${tables} where s.person_id = ${personId} and r.state = 'published'
    order by s.month desc, r.sequence desc, e.from_day desc`.execute(db)
  return rows
}

export async function seenOf(db: Db, { runId, employmentId }: Pick<StoredSlip, 'runId' | 'employmentId'>) {
  const { rows } = await sql<{ openedAt: string | null; confirmedAt: string | null }>`
    select opened_at as "openedAt", confirmed_at as "confirmedAt" from payslip_seen
    where run_id = ${runId} and employment_id = ${employmentId}`.execute(db)
  return rows[0] ?? { openedAt: null, confirmedAt: null }
}

export const noteOpened = (db: Db, { runId, employmentId }: Pick<StoredSlip, 'runId' | 'employmentId'>) =>
  sql`insert into payslip_seen (run_id, employment_id) values (${runId}, ${employmentId}) on conflict do nothing`.execute(
    db,
  )

export const noteConfirmed = (db: Db, { runId, employmentId }: Pick<StoredSlip, 'runId' | 'employmentId'>) =>
  sql`insert into payslip_seen (run_id, employment_id, confirmed_at) values (${runId}, ${employmentId}, now())
    on conflict (run_id, employment_id) do update set confirmed_at = coalesce(payslip_seen.confirmed_at, now())`.execute(
    db,
  )

export type QuestionRow = {
  questionId: string
  item: string | null
  question: string
  askedAt: string
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

const question = sql`q.id as "questionId", q.item, q.question, q.asked_at as "askedAt", q.answer, a.name as "answeredBy", q.answered_at as "answeredAt"`

export async function questionsOf(
  db: Db,
  { runId, employmentId }: Pick<StoredSlip, 'runId' | 'employmentId'>,
): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select ${question} from payslip_question q left join auth_user a on a.id = q.answered_by
    where q.run_id = ${runId} and q.employment_id = ${employmentId} order by q.asked_at`.execute(db)
  return rows
}

export const addQuestion = (
  db: Db,
  asked: {
    questionId: string
    runId: string
    employmentId: string
    item: string | null
    question: string
    userId: string
  },
) =>
  sql`insert into payslip_question (id, run_id, employment_id, item, question, asked_by)
    values (${asked.questionId}, ${asked.runId}, ${asked.employmentId}, ${asked.item}, ${asked.question}, ${asked.userId})`.execute(
    db,
  )

type ListedQuestion = QuestionRow & {
  runId: string
  month: Day
  personId: string
  employmentId: string
  name: string
  employeeNo: string
  unit: string
  total: number
}

const page = 50

export async function listedQuestions(db: Db, asked: { open: boolean; runId?: string | undefined; offset: number }) {
  const { rows } = await sql<ListedQuestion>`
    select ${question}, q.run_id as "runId", r.month, e.person_id as "personId", e.id as "employmentId", p.name, e.number as "employeeNo", coalesce(u.name, '') as unit, (count(*) over ())::int as total
    from payslip_question q join pay_run r on r.id = q.run_id join employment e on e.id = q.employment_id join person p on p.id = e.person_id
    left join payslip s on s.month = r.month and s.run_id = r.id and s.employment_id = e.id
    left join unit_version u on u.unit_id = s.unit_id and u.from_day <= r.pay_day and u.to_day > r.pay_day
    left join auth_user a on a.id = q.answered_by
    where ${asked.open ? sql`q.answered_at is null` : sql`true`} ${asked.runId ? sql`and q.run_id = ${asked.runId}` : sql``}
    order by q.answered_at is not null, q.asked_at limit ${page} offset ${asked.offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}

/** Whose question it is; null where there is none or it was answered. */
export async function answer(db: Db, questionId: string, text: string, userId: string): Promise<boolean> {
  const { rows } = await sql`update payslip_question set answer = ${text}, answered_by = ${userId}, answered_at = now()
    where id = ${questionId} and answered_at is null returning id`.execute(db)
  return rows.length > 0
}

export async function askerOf(db: Db, questionId: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select e.person_id as "personId" from payslip_question q join employment e on e.id = q.employment_id where q.id = ${questionId}`.execute(
    db,
  )
  return rows[0]?.personId ?? null
}

export async function companyName(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from company limit 1`.execute(db)
  return rows[0]?.name ?? ''
}
