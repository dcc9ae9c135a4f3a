import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { type PersonAsked, personRows } from './reading.ts'

export type Order = 'absence' | 'lateness' | 'overtime' | 'breaches' | 'bradford'

export type BehindRow = {
  personId: string
  name: string
  unit: string
  absent: number
  sick: number
  personal: number
  lateDays: number
  lateMinutes: number
  overtime: number
  breaches: number
  spells: number
  away: number
  points: number
}

const ranked: Record<Order, RawBuilder<unknown>> = {
  absence: sql`s.absent + s.sick + s.personal`,
  lateness: sql`s."lateDays" * 100000 + s."lateMinutes"`,
  overtime: sql`s.overtime`,
  breaches: sql`s.breaches * 100000 + s.overtime`,
  bradford: sql`s.points`,
}
const counted: Record<Order, RawBuilder<unknown>> = {
  ...ranked,
  breaches: sql`s.breaches`,
  lateness: sql`s."lateDays"`,
}

export type BehindPage = PersonAsked & { reach: Reach[]; order: Order; offset: number; limit: number }

/** Those whom a figure counts, each once, as far as they are within reach today. */
export async function peopleBehind(
  db: Db,
  { reach, order, offset, limit, ...asked }: BehindPage,
): Promise<{ total: number; rows: BehindRow[] }> {
  const last = asked.months.at(-1)?.month ?? ('1970-01-01' as Day)
  const { rows } = await sql<BehindRow & { all: number }>`
    select s.*, coalesce(u.name, '') as unit from (
      select r.person_id as "personId", r.name, r.unit_id, s.*, (count(*) over ())::int as "all"
      from (
        select e.person_id, sum(p.absent)::int as absent, sum(p.sick)::int as sick, sum(p.personal)::int as personal,
          sum(p.late_days)::int as "lateDays", sum(p.late_minutes)::int as "lateMinutes", sum(p.overtime)::int as overtime,
          sum(p.over_cap)::int as breaches, ${ofLast('spells', last)}, ${ofLast('away', last)}, ${ofLast('points', last)}
        from (${personRows(asked)}) p join employment e on e.id = p.employment_id group by 1) s
      join roster r on r.person_id = s.person_id
      where ${counted[order]} > 0 and ${inReach(reach, 'r', asked.today)}
      order by ${ranked[order]} desc, r.pinyin collate "C", r.person_id limit ${limit} offset ${offset}) s
    left join unit_version u on u.unit_id = s.unit_id and u.from_day <= ${asked.today} and ${asked.today} < u.to_day
    order by ${ranked[order]} desc, s.name, s."personId"`.execute(db)
  return { total: rows[0]?.all ?? 0, rows }
}

/** How often somebody was away is told of the last month alone: it looks back by itself. */
const ofLast = (name: string, month: Day) =>
  sql`coalesce(sum(${sql.ref(`p.${name}`)}) filter (where p.month = ${month}), 0)::int as ${sql.ref(name)}`
