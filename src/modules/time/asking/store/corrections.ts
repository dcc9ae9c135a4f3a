import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { AskState } from '../contract.ts'
import type { CorrectionAsk } from '../rules/correction.ts'
import { type Listing, listed, unitName } from './listing.ts'

export type CorrectionRow = {
  correctionId: string
  employmentId: string
  personId: string
  day: Day
  clock: number
  reason: string
  state: AskState
  askedBy: string
  askedAt: string
  approvalId: string | null
  decisionReason: string | null
}

/** A moment in the company's zone as minutes from the midnight of a day. */
const clockOf = (at: RawBuilder<unknown>, day: RawBuilder<unknown>, zone: string): RawBuilder<unknown> =>
  sql`round(extract(epoch from (${at} at time zone ${zone}) - ${day}::timestamp) / 60)::int`

const momentOf = ({ day, clock }: CorrectionAsk, zone: string): RawBuilder<unknown> =>
  sql`(${day}::timestamp + make_interval(mins => ${clock}::int)) at time zone ${zone}`

const columns = (zone: string): RawBuilder<unknown> => sql`q.id as "correctionId", q.employment_id as "employmentId",
  e.person_id as "personId", q.day, ${clockOf(sql`q.at`, sql`q.day`, zone)} as clock, q.reason, q.state,
  q.asked_by as "askedBy", q.asked_at as "askedAt", q.approval_id as "approvalId", q.decision_reason as "decisionReason"`

const from = sql`from punch_correction q join employment e on e.id = q.employment_id`

export type NewCorrection = CorrectionAsk & { employmentId: string; reason: string; by: string }

export async function addCorrection(db: Db, asked: NewCorrection, zone: string): Promise<string> {
  const id = newId()
  await sql`insert into punch_correction (id, employment_id, day, at, reason, asked_by)
    values (${id}, ${asked.employmentId}, ${asked.day}, ${momentOf(asked, zone)}, ${asked.reason}, ${asked.by})`.execute(
    db,
  )
  return id
}

/** Mended, it waits again. */
export async function mendCorrection(db: Db, id: string, asked: NewCorrection, zone: string): Promise<void> {
  await sql`update punch_correction set employment_id = ${asked.employmentId}, day = ${asked.day},
      at = ${momentOf(asked, zone)}, reason = ${asked.reason}, state = 'waiting', decided_at = null, decision_reason = null
    where id = ${id}`.execute(db)
}

export async function correctionsById(db: Db, ids: readonly string[], zone: string): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select ${columns(zone)} ${from}
    where q.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** With their rows locked in the order of their ids. */
export async function lockCorrections(db: Db, ids: readonly string[], zone: string): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select ${columns(zone)} ${from}
    where q.id = any(${[...ids]}::uuid[]) order by q.id for no key update of q`.execute(db)
  return rows
}

export async function correctionsOfPerson(db: Db, personId: string, zone: string): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select ${columns(zone)} ${from} where e.person_id = ${personId}
    order by q.asked_at desc, q.id desc limit 50`.execute(db)
  return rows
}

export type ListedCorrection = CorrectionRow & { name: string; unit: string | null }

export async function correctionsListed(
  db: Db,
  asked: Listing,
  zone: string,
): Promise<{ rows: ListedCorrection[]; count: number }> {
  const found = listed('punch_correction', asked)
  const { rows } =
    await sql<ListedCorrection>`select ${columns(zone)}, r.name, ${unitName(asked.today)} as unit ${found}
    order by q.asked_at desc, q.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${found}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** How many of these months are asked for or were approved, by employment and month. */
export async function askedInMonths(
  db: Db,
  days: readonly { employmentId: string; day: Day }[],
  except: string | undefined,
): Promise<Map<string, number>> {
  const months = days.map(({ day }) => `${day.slice(0, 7)}-01`)
  const { rows } = await sql<{ employmentId: string; month: string; count: number }>`
    select q.employment_id as "employmentId", to_char(m.month, 'YYYY-MM') as month, count(*)::int as count
    from (select distinct * from unnest(${days.map(({ employmentId }) => employmentId)}::uuid[], ${months}::date[])
      as m(employment_id, month)) m
    join punch_correction q on q.employment_id = m.employment_id and q.day >= m.month
      and q.day < m.month + interval '1 month'
    where q.state in ('waiting', 'returned', 'approved') and q.id is distinct from ${except ?? null}::uuid
    group by 1, 2`.execute(db)
  return new Map(rows.map(({ employmentId, month, count }) => [`${employmentId} ${month}`, count]))
}

/** Clocks of a day: what is asked for besides this one, and punches that stand, until the end of the day after. */
export async function clocksOf(
  db: Db,
  { employmentId, day }: { employmentId: string; day: Day },
  except: string | undefined,
  zone: string,
): Promise<{ asked: number[]; punches: number[] }> {
  const { rows } = await sql<{ isPunch: boolean; clock: number }>`
    select true as "isPunch", ${clockOf(sql`p.at`, sql`${day}`, zone)} as clock from punch p
    where p.employment_id = ${employmentId} and p.at >= ${momentOf({ day, clock: -1 }, zone)}
      and p.at < ${momentOf({ day, clock: 2881 }, zone)}
    union all
    select false, ${clockOf(sql`q.at`, sql`${day}`, zone)} from punch_correction q
    where q.employment_id = ${employmentId} and q.day between ${day}::date - 1 and ${day}::date + 1
      and q.state in ('waiting', 'returned') and q.id is distinct from ${except ?? null}::uuid
    order by 2`.execute(db)
  const of = (isPunch: boolean) => rows.filter((row) => row.isPunch === isPunch).map(({ clock }) => clock)
  return { asked: of(false), punches: of(true) }
}

/** What was approved becomes a punch. One that came meanwhile stands as it is. Months of punches are those of UTC. */
export async function punchFor(db: Db, correctionIds: readonly string[]): Promise<void> {
  const ids = [...correctionIds]
  await sql`select ensure_punch_month(month) from (select distinct date_trunc('month', at at time zone 'UTC')::date as month
    from punch_correction where id = any(${ids}::uuid[])) months`.execute(db)
  await sql`insert into punch (employment_id, at, source, origin_id)
    select employment_id, at, 'correction', id from punch_correction where id = any(${ids}::uuid[])
    on conflict do nothing`.execute(db)
}

/** The punch that came of it, and no other, goes. */
export async function unpunch(db: Db, correctionId: string): Promise<void> {
  await sql`delete from punch p using punch_correction q where q.id = ${correctionId}
    and p.employment_id = q.employment_id and p.at = q.at and p.source = 'correction' and p.origin_id = q.id`.execute(
    db,
  )
}
