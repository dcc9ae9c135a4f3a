import type { Db } from '#platform/database/database.ts'
import { type Day, longAgo } from '#platform/kernel/day.ts'
import type { PatternBody, ShiftBody } from '../contract.ts'
import { addPattern, putPatternVersion } from '../schedule/store/patterns.ts'
import { addShift, putShiftVersion } from '../schedule/store/shifts.ts'
import { addUses } from '../schedule/store/uses.ts'

/** Shifts and patterns are named by keys of the caller's own. */
export type FilledSchedule = {
  shifts: readonly { key: string; name: string; short: string; tone: number; body: ShiftBody }[]
  patterns: readonly {
    key: string
    name: string
    cycle: readonly (string | null)[]
    body: Omit<PatternBody, 'cycle'>
  }[]
  uses: readonly {
    pattern: string
    /** Neither: everybody. */
    unitId: string | null
    employmentId: string | null
    shifted: number
    from: Day
    to: Day
  }[]
}

/** By when a whole company works. Nothing of the kind may stand yet. */
export async function fillSchedule(db: Db, { shifts, patterns, uses }: FilledSchedule): Promise<void> {
  const shiftIds = new Map<string, string>()
  for (const { key, body, ...look } of shifts) {
    const shiftId = await addShift(db, look)
    await putShiftVersion(db, shiftId, longAgo, body)
    shiftIds.set(key, shiftId)
  }
  const patternIds = new Map<string, string>()
  for (const { key, name, cycle, body } of patterns) {
    const patternId = await addPattern(db, name)
    const ids = cycle.map((each) => (each === null ? null : known(shiftIds, each)))
    await putPatternVersion(db, patternId, longAgo, { ...body, cycle: ids })
    patternIds.set(key, patternId)
  }
  await addUses(
    db,
    uses.map(({ pattern, ...use }) => ({ ...use, patternId: known(patternIds, pattern) })),
  )
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`Nothing of the schedule is called ${key}`)
  return id
}
