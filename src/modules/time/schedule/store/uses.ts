import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { StandingUse } from '../rules/uses.ts'

/** Whose uses: of one employment, of a unit, or of the company (neither). */
export type Owner = { employmentId: string | null; unitId: string | null }

export type OwnedUse = StandingUse & Owner

const useColumns = sql`u.id as "useId", u.employment_id as "employmentId", u.unit_id as "unitId", u.pattern_id as "patternId",
  u.shifted, u.from_day as "from", u.to_day as "to"`

/** All uses of these owners, who are all of one kind, in the order of their days; locked until the transaction ends. */
export async function usesOf(db: Db, owners: readonly Owner[]): Promise<OwnedUse[]> {
  const { rows } = await sql<OwnedUse>`select ${useColumns} from pattern_use u where ${ownedBy(owners)}
    order by u.from_day, u.id for update of u`.execute(db)
  return rows
}

function ownedBy(owners: readonly Owner[]): RawBuilder<unknown> {
  const employmentIds = owners.flatMap(({ employmentId }) => employmentId ?? [])
  if (employmentIds.length > 0) return sql`u.employment_id = any(${employmentIds}::uuid[])`
  const unitIds = owners.flatMap(({ unitId }) => unitId ?? [])
  const unit = unitIds.length > 0 ? sql`u.unit_id = any(${unitIds}::uuid[])` : sql`u.unit_id is null`
  return sql`u.employment_id is null and ${unit}`
}

export async function findUse(db: Db, useId: string): Promise<OwnedUse | undefined> {
  const { rows } = await sql<OwnedUse>`select ${useColumns} from pattern_use u where u.id = ${useId}`.execute(db)
  return rows[0]
}

export type NewUse = Owner & Span & { patternId: string; shifted: number }

export async function addUses(db: Db, uses: readonly NewUse[]): Promise<void> {
  if (uses.length === 0) return
  await sql`insert into pattern_use (id, employment_id, unit_id, pattern_id, shifted, from_day, to_day)
    select * from unnest(${uses.map(() => newId())}::uuid[], ${uses.map((use) => use.employmentId)}::uuid[],
      ${uses.map((use) => use.unitId)}::uuid[], ${uses.map((use) => use.patternId)}::uuid[],
      ${uses.map((use) => use.shifted)}::smallint[], ${uses.map((use) => use.from)}::date[], ${uses.map((use) => use.to)}::date[])`.execute(
    db,
  )
}

export async function removeUses(db: Db, useIds: readonly string[]): Promise<void> {
  if (useIds.length === 0) return
  await sql`delete from pattern_use where id = any(${[...useIds]}::uuid[])`.execute(db)
}

export async function endUses(db: Db, useIds: readonly string[], to: Day): Promise<void> {
  if (useIds.length === 0) return
  await sql`update pattern_use set to_day = ${to} where id = any(${[...useIds]}::uuid[])`.execute(db)
}

export type SharedUse = StandingUse & { unitId: string | null }

/** Those of the company, and of the units below these roots, that are not over. */
export async function sharedUses(db: Db, roots: readonly string[] | 'all', today: Day): Promise<SharedUse[]> {
  const reached =
    roots === 'all'
      ? sql`true`
      : sql`u.unit_id is null or u.unit_id in (select unit_id from unit_closure
          where ancestor_id = any(${[...roots]}::uuid[]) and from_day <= ${today} and ${today} < to_day)`
  const { rows } = await sql<SharedUse>`select ${useColumns} from pattern_use u
    where u.employment_id is null and u.to_day > ${today}::date and (${reached}) order by u.from_day, u.id`.execute(db)
  return rows
}

const ownUses = (reach: Reach[], today: Day): RawBuilder<unknown> => sql`
  pattern_use u join roster r on r.employment_id = u.employment_id
  where u.employment_id is not null and u.to_day > ${today}::date and ${inReach(reach, 'r', today)}`

export async function countsOfOwn(
  db: Db,
  reach: Reach[],
  today: Day,
): Promise<{ patternId: string; people: number }[]> {
  const { rows } = await sql<{ patternId: string; people: number }>`
    select u.pattern_id as "patternId", count(distinct r.person_id)::int as people from ${ownUses(reach, today)}
    group by u.pattern_id`.execute(db)
  return rows
}

export type OwnUse = StandingUse & { personId: string; name: string; worksIn: string; total: number }

export async function ownUsers(
  db: Db,
  { reach, today, patternId, offset }: { reach: Reach[]; today: Day; patternId: string; offset: number },
): Promise<OwnUse[]> {
  const { rows } = await sql<OwnUse>`
    select ${useColumns}, r.person_id as "personId", r.name, r.unit_id as "worksIn", count(*) over ()::int as total
    from ${ownUses(reach, today)} and u.pattern_id = ${patternId}
    order by r.pinyin collate "C", r.person_id, u.from_day limit 50 offset ${offset}`.execute(db)
  return rows
}
