import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** Of an employment: that the import itself made it. Its opening event bears its id. One look-up each, whatever the planner expects. */
export const isMade = (importId: string, employmentId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from employment_event opening where opening.id = ${sql.ref(employmentId)} and opening.employment_id = opening.id and opening.import_id = ${importId})`

const made = (importId: string): RawBuilder<unknown> => sql`(select v.employment_id from employment_event v
  where v.import_id = ${importId} and v.id = v.employment_id)`

/** Employments that were there before, and to which it added events. */
export const touched = (importId: string): RawBuilder<unknown> => sql`(select v.employment_id from employment_event v
  where v.import_id = ${importId} and not ${isMade(importId, 'v.employment_id')})`

const madePeople = (
  importId: string,
): RawBuilder<unknown> => sql`(select e.person_id from employment e where e.id in ${made(importId)}
  and not exists (select from employment o where o.person_id = e.person_id and not ${isMade(importId, 'o.id')}))`

/** Whose record was changed since the import, so that taking it back would take that along. */
export async function peopleBuiltOn(
  db: Db,
  importId: string,
  writtenAt: string,
): Promise<{ names: string[]; count: number }> {
  const { rows } = await sql<{ name: string; count: number }>`
    with held as (
      select e.person_id as id from employment_event v join employment e on e.id = v.employment_id
        where v.employment_id in ${made(importId)} and v.import_id is distinct from ${importId}
      union select e.person_id from employment_event v join employment e on e.id = v.employment_id
        where v.employment_id in ${touched(importId)} and v.import_id is distinct from ${importId} and v.created_at > ${writtenAt}
      union select e.person_id from labour_contract k join employment e on e.id = k.employment_id
        where k.employment_id in ${made(importId)} and k.import_id is distinct from ${importId}
      union select e.person_id from labour_contract k join employment e on e.id = k.employment_id
        where k.import_id = ${importId} and exists (select from labour_contract n where n.employment_id = k.employment_id and n.sequence > k.sequence)
      union select d.person_id from document d where d.person_id in ${madePeople(importId)}
      union select c.person_id from change_request c where c.person_id in ${madePeople(importId)}
      union select m.person_id from move_proposal m where m.person_id in ${madePeople(importId)}
      union select u.person_id from auth_user u where u.person_id in ${madePeople(importId)}
      union select e.person_id from unit_version v join employment e on e.id = v.head_id where v.head_id in ${made(importId)}
      union select e.person_id from assignment a join employment e on e.id = a.employment_id
        where a.manager_id in ${made(importId)} and not ${isMade(importId, 'a.employment_id')}
          and not exists (select from employment_event own where own.employment_id = a.employment_id and own.import_id = ${importId})
      union select p.id from people_import_change c join person p on p.id = c.id
        where c.import_id = ${importId} and c.kind = 'person' and to_jsonb(p) <> c.after
      union select e.person_id from people_import_change c join labour_contract k on k.id = c.id join employment e on e.id = k.employment_id
        where c.import_id = ${importId} and c.kind = 'contract' and to_jsonb(k) <> c.after)
    select p.name, count(*) over ()::int as count from held join person p on p.id = held.id order by p.pinyin limit 10`.execute(
    db,
  )
  return { names: rows.map(({ name }) => name), count: rows[0]?.count ?? 0 }
}

export type Undone = { employmentIds: string[]; personIds: string[]; removed: number }

/** Takes the events of the import back and puts people and contracts as they were. @returns whose rows are to be folded and written anew */
export async function takeBackChanges(db: Db, importId: string): Promise<Omit<Undone, 'removed'>> {
  const employments = await sql<{
    id: string
    personId: string
  }>`select distinct e.id, e.person_id as "personId" from employment e
    where e.id in ${touched(importId)}`.execute(db)
  await sql`update employment_event set state = 'undone' where import_id = ${importId} and employment_id in ${touched(importId)}`.execute(
    db,
  )
  await sql`delete from labour_contract where import_id = ${importId} and not ${isMade(importId, 'labour_contract.employment_id')}`.execute(
    db,
  )
  const restored = await sql<{
    id: string
  }>`select c.id from people_import_change c where c.import_id = ${importId} and c.kind = 'person'`.execute(db)
  const contracts = await sql<{ id: string }>`select distinct e.person_id as id from people_import_change c
    join labour_contract k on k.id = c.id join employment e on e.id = k.employment_id where c.import_id = ${importId} and c.kind = 'contract'`.execute(
    db,
  )
  await restore(db, importId, 'person', 'person')
  await restore(db, importId, 'contract', 'labour_contract')
  const personIds = [
    ...employments.rows.map((row) => row.personId),
    ...restored.rows.map((row) => row.id),
    ...contracts.rows.map((row) => row.id),
  ]
  return { employmentIds: employments.rows.map((row) => row.id), personIds: [...new Set(personIds)] }
}

const kept = new Set(['id', 'created_at', 'extra'])

async function restore(db: Db, importId: string, kind: 'person' | 'contract', table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db)
  const columns = rows.filter(({ name }) => !kept.has(name))
  const sets = columns.map(({ name }) => sql`${sql.ref(name)} = old.${sql.ref(name)}`)
  await sql`update ${sql.table(table)} t set ${sql.join(sets)}
    from people_import_change c, jsonb_populate_record(null::${sql.table(table)}, c.before) old
    where c.import_id = ${importId} and c.kind = ${kind} and t.id = c.id`.execute(db)
}

/** People and employments that would not be there without the import go, with all that hangs on them. */
export async function removeMade(db: Db, importId: string): Promise<number> {
  await sql`create temporary table gone on commit drop as select e.id, e.person_id, p.person_id is not null as whole from employment e
    left join (select distinct person_id from ${madePeople(importId)} m) p on p.person_id = e.person_id where e.id in ${made(importId)}`.execute(
    db,
  )
  await sql`analyze gone`.execute(db)
  await sql`delete from roster where employment_id in (select id from gone)`.execute(db)
  for (const table of ['assignment', 'pay', 'employment_event', 'labour_contract', 'leaving_task']) {
    await sql`delete from ${sql.table(table)} where employment_id in (select id from gone)`.execute(db)
  }
  await sql`delete from employment where id in (select id from gone)`.execute(db)
  const removed = await sql`delete from person where id in (select person_id from gone where whole)`.execute(db)
  return Number(removed.numAffectedRows ?? 0n)
}
