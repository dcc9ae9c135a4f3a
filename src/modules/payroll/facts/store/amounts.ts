import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { byName, counted, type Filter, type Page, type Who, wanted, who } from './people.ts'

export type Dated = { item: string; fen: number; from: Day; to: Day }

export type AmountFilter = Filter & { item?: string | undefined }

/** Amounts in force or to come, of people who have not left. */
export async function amountsListed(
  db: Db,
  filter: AmountFilter,
  { limit, offset }: Page,
): Promise<{ rows: (Who & Dated)[]; count: number }> {
  const from = sql`from pay_amount a join roster r on r.employment_id = a.employment_id
    where r.status <> 'left' and a.to_day > ${filter.today} and ${wanted(filter)}
      ${filter.item ? sql`and a.item = ${filter.item}` : sql``}`
  const { rows } = await sql<Who & Dated>`
    select ${who(filter.today)}, a.item, a.fen, a.from_day as "from", a.to_day as "to"
    ${from} order by ${byName}, a.item, a.from_day limit ${limit} offset ${offset}`.execute(db)
  return { rows, count: await counted(db, from) }
}

/** How many people have something of an item now or soon. */
export async function peopleByItem(db: Db, filter: Filter): Promise<Map<string, number>> {
  const { rows } = await sql<{ item: string; people: number }>`
    select a.item, count(distinct r.person_id)::int as people from pay_amount a join roster r on r.employment_id = a.employment_id
    where r.status <> 'left' and a.to_day > ${filter.today} and ${wanted(filter)} group by a.item`.execute(db)
  return new Map(rows.map(({ item, people }) => [item, people]))
}

export async function amountsOf(db: Db, personId: string, most: number): Promise<Dated[]> {
  const { rows } = await sql<Dated>`select a.item, a.fen, a.from_day as "from", a.to_day as "to"
    from pay_amount a join employment e on e.id = a.employment_id
    where e.person_id = ${personId} order by a.item, a.from_day desc limit ${most}`.execute(db)
  return rows
}

type New = { employmentId: string; item: string; fen: number; from: Day }

/** From that day until the next one begins; the one before ends. */
export async function writeAmount(db: Db, { employmentId, item, fen, from }: New): Promise<void> {
  const of = sql`employment_id = ${employmentId} and item = ${item}`
  await sql`delete from pay_amount where ${of} and from_day = ${from}`.execute(db)
  await sql`update pay_amount set to_day = ${from} where ${of} and from_day < ${from} and to_day > ${from}`.execute(db)
  if (fen === 0) return
  await sql`insert into pay_amount (id, employment_id, item, fen, from_day, to_day)
    values (${newId()}, ${employmentId}, ${item}, ${fen}, ${from},
      coalesce((select min(from_day) from pay_amount where ${of} and from_day > ${from}), 'infinity'))`.execute(db)
}

/** Nothing of the item from that day on. */
export async function stopAmount(db: Db, personId: string, item: string, from: Day): Promise<number> {
  const mine = sql`employment_id in (select id from employment where person_id = ${personId}) and item = ${item}`
  const gone = await sql`delete from pay_amount where ${mine} and from_day >= ${from} returning 1`.execute(db)
  const cut =
    await sql`update pay_amount set to_day = ${from} where ${mine} and from_day < ${from} and to_day > ${from} returning 1`.execute(
      db,
    )
  return gone.rows.length + cut.rows.length
}
