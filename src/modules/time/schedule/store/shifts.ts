import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Shift, ShiftBody } from '../../contract/shift.ts'

/** All shifts with their versions, newest first; by the time of day at which they begin. */
export async function allShifts(db: Db): Promise<Shift[]> {
  const { rows } = await sql<Shift>`
    select s.id as "shiftId", s.name, s.short, s.tone, s.retired,
      jsonb_agg(jsonb_build_object('from', v.from_day, 'body', v.body) order by v.from_day desc) as versions
    from shift s join shift_version v on v.shift_id = s.id group by s.id
    order by (array_agg(v.body #> '{segments,0,from}' order by v.from_day desc))[1], s.created_at, s.id`.execute(db)
  return rows
}

/** One change of shifts and patterns at a time: each is checked against all others. */
export async function lockSchedules(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('time.schedule'))`.execute(db)
}

export type ShiftLook = Pick<Shift, 'name' | 'short' | 'tone'>

export async function addShift(db: Db, { name, short, tone }: ShiftLook): Promise<string> {
  const id = newId()
  await sql`insert into shift (id, name, short, tone) values (${id}, ${name}, ${short}, ${tone})`.execute(db)
  return id
}

export async function renameShift(db: Db, shiftId: string, { name, short, tone }: ShiftLook): Promise<void> {
  await sql`update shift set name = ${name}, short = ${short}, tone = ${tone} where id = ${shiftId}`.execute(db)
}

/** What stood from that very day is replaced. */
export async function putShiftVersion(db: Db, shiftId: string, from: Day, body: ShiftBody): Promise<void> {
  await sql`insert into shift_version (shift_id, from_day, body) values (${shiftId}, ${from}, ${JSON.stringify(body)}::jsonb)
    on conflict (shift_id, from_day) do update set body = excluded.body`.execute(db)
}

export async function retireShift(db: Db, shiftId: string, retired: boolean): Promise<boolean> {
  const { rows } = await sql`update shift set retired = ${retired} where id = ${shiftId} returning id`.execute(db)
  return rows.length > 0
}
