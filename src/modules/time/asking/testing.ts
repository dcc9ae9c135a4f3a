import { sql } from 'kysely'
import type { Actor } from '#platform/access/grant.ts'
import { newId } from '#platform/kernel/id.ts'
import { testActor } from '#platform/testing/world.ts'
import { PatternBody, ShiftBody } from '../contract.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { correctionKind, overtimeKind } from './index.ts'

export type Worker = { personId: string; employmentId: string; actor: Actor }

export type AskingOffice = Office & {
  /** Works from nine to six on weekdays of the calendar, under the superior, with an account. */
  hired: (name: string, more?: object) => Promise<Worker>
  superior: Worker
}

const own = ['time.*', 'approvals.*'].map((pattern) => ({ scope: 'self' as const, pattern }))
const reports = ['time.*', 'approvals.*'].map((pattern) => ({ scope: 'reports' as const, pattern }))

/** An office in which everybody works from nine to six, and a superior decides. Monday is 2026-06-15. */
export async function askingOffice(today = '2026-06-15', pattern: object = {}): Promise<AskingOffice> {
  const office = await timeOffice(today, [correctionKind, overtimeKind])
  await office.account(office.hr, [{ roleId: 'hr_manager' }])
  await everybodyByDay(office, pattern)
  const hired = async (name: string, more: object = {}): Promise<Worker> => {
    const worker = await office.worker(name, more)
    return { ...worker, actor: await office.account(testActor({ ...office.userOf(worker.personId, ...own), name })) }
  }
  const boss = await hired('周以安')
  const superior = {
    ...boss,
    actor: { ...boss.actor, grants: [...boss.actor.grants, ...office.userOf(boss.personId, ...reports).grants] },
  }
  return {
    ...office,
    superior,
    hired: (name, more = {}) => hired(name, { managerId: superior.personId, ...more }),
  }
}

async function everybodyByDay({ world: { db } }: Office, more: object): Promise<void> {
  const [shiftId, patternId] = [newId(), newId()]
  const shift = ShiftBody.parse({ segments: [{ from: 540, to: 1080 }], breaks: [{ from: 720, to: 780 }] })
  const weekdays = [shiftId, shiftId, shiftId, shiftId, shiftId, null, null]
  const pattern = PatternBody.parse({ cycle: weekdays, anchor: '2026-06-01', ...more })
  await sql`insert into shift (id, name, short) values (${shiftId}, '白班', '白')`.execute(db)
  await sql`insert into shift_version values (${shiftId}, '2020-01-01', ${JSON.stringify(shift)}::jsonb)`.execute(db)
  await sql`insert into work_pattern (id, name) values (${patternId}, '五天制')`.execute(db)
  await sql`insert into work_pattern_version values (${patternId}, '2020-01-01', ${JSON.stringify(pattern)}::jsonb)`.execute(
    db,
  )
  await sql`insert into pattern_use (id, pattern_id, from_day) values (${newId()}, ${patternId}, '2020-01-01')`.execute(
    db,
  )
}
