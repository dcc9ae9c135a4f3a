import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import type { Row } from './roster-columns.ts'
import { rowColumns } from './roster-columns.ts'
import { entityName, positionName, unitName } from './roster-query.ts'
import { rosterOn } from './roster-rows.ts'

export type DetailRow = Row & {
  legalEntityId: string | null
  nationality: string | null
  bankName: string | null
  seconded: boolean
  confirmedDate: Day | null
  reports: number
}

/** One person's row of the roster on that day, and what only his own page shows. */
export async function detailOf(db: Db, personId: string, day: Day, today: Day): Promise<DetailRow | undefined> {
  const signedBy = day === today ? forever : day
  const { rows } =
    await sql<DetailRow>`select ${rowColumns(day)}, r.legal_entity_id as "legalEntityId", p.nationality, p.bank_name as "bankName", r.seconded,
      (select e.confirmed_day from employment e where e.id = r.employment_id) as "confirmedDate",
      (select count(*)::int from roster s where s.status <> 'left' and s.manager_id = r.employment_id) as reports
    from (${rosterOn({ day, whose: 'all', signedBy, people: sql`p.id = ${personId}` })}) r join person p on p.id = r.person_id`.execute(
      db,
    )
  return rows[0]
}

/** What a set of ids is called: units, positions, legal entities and, by their employments, people. */
export type Names = {
  units: Map<string, string>
  positions: Map<string, string>
  entities: Map<string, string>
  people: Map<string, string>
}
export type Ids = { units: string[]; positions: string[]; entities: string[]; people: string[] }

export async function namesFor(db: Db, ids: Ids, day: Day): Promise<Names> {
  const named = (kind: string, list: string[], name: RawBuilder<unknown>) =>
    sql`select ${kind}::text as kind, n.id::text as id, ${name} as name from unnest(${list}::uuid[]) as n(id)`
  const { rows } = await sql<{ kind: keyof Names; id: string; name: string | null }>`
    ${named('units', ids.units, unitName(sql`n.id`, day))}
    union all ${named('positions', ids.positions, positionName(sql`n.id`, day))}
    union all ${named('entities', ids.entities, entityName(sql`n.id`, day))}
    union all ${named('people', ids.people, sql`(select p.name from employment e join person p on p.id = e.person_id where e.id = n.id)`)}`.execute(
    db,
  )
  const names: Names = { units: new Map(), positions: new Map(), entities: new Map(), people: new Map() }
  for (const { kind, id, name } of rows) if (name !== null) names[kind].set(id, name)
  return names
}

/** How many work in each unit or hold each position on a day; `onward` counts those who come later too. */
export async function countsBy(
  db: Db,
  key: 'unit_id' | 'position_id',
  ids: string[],
  day: Day,
  onward: boolean,
): Promise<Map<string, number>> {
  const begun = onward ? sql`` : sql`and a.from_day <= ${day}`
  // On one day nobody has two posts: no need to sort everybody to find out.
  const count = onward ? sql`count(distinct a.employment_id)` : sql`count(*)`
  const { rows } = await sql<{
    id: string
    count: number
  }>`select a.${sql.ref(key)} as id, ${count}::int as count
    from assignment a where a.${sql.ref(key)} = any(${ids}::uuid[]) ${begun} and ${day} < a.to_day group by 1`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.count]))
}

export type InUnit = { employmentId: string; name: string; number: string; unitId: string; position: string | null }

export async function peopleInUnits(db: Db, unitIds: string[], day: Day): Promise<InUnit[]> {
  const { rows } = await sql<InUnit>`select e.id as "employmentId", p.name, e.number, a.unit_id as "unitId",
      ${positionName(sql`a.position_id`, day)} as position
    from assignment a join employment e on e.id = a.employment_id join person p on p.id = e.person_id
    where a.unit_id = any(${unitIds}::uuid[]) and a.from_day <= ${day} and ${day} < a.to_day
    order by p.pinyin collate "C", e.id`.execute(db)
  return rows
}

export async function employmentNames(db: Db, employmentIds: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select e.id, p.name from employment e join person p on p.id = e.person_id
    where e.id = any(${employmentIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
