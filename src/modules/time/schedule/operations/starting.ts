import { forever, longAgo } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { assertOpen, markStale } from '../../days/stale.ts'
import { starterPatterns, starterShifts } from '../rules/starter.ts'
import { addPattern, allPatterns, putPatternVersion } from '../store/patterns.ts'
import { addShift, allShifts, lockSchedules, putShiftVersion } from '../store/shifts.ts'
import { addUses } from '../store/uses.ts'
import { checkDay } from './checks.ts'

const startTime = implement(time.startTime, {
  about: 'company',
  async run({ db, input: { from }, today, actor }) {
    checkDay(from, today)
    await lockSchedules(db)
    if ((await allShifts(db)).length + (await allPatterns(db)).length > 0) refuse('time.startedAlready')
    const span = { from, to: forever }
    await assertOpen(db, span)
    const language = actor.language
    const shiftIds = new Map<string, string>()
    for (const { key, name, short, tone, body } of starterShifts) {
      const shiftId = await addShift(db, { name: name[language], short: short[language], tone })
      await putShiftVersion(db, shiftId, longAgo, body)
      shiftIds.set(key, shiftId)
    }
    const patternIds: string[] = []
    for (const { name, cycle, body } of starterPatterns) {
      const patternId = await addPattern(db, name[language])
      const ids = cycle.map((key) => (key === null ? null : (shiftIds.get(key) ?? null)))
      await putPatternVersion(db, patternId, longAgo, { ...body, cycle: ids })
      patternIds.push(patternId)
    }
    const [patternId = ''] = patternIds
    await addUses(db, [{ employmentId: null, unitId: null, patternId, shifted: 0, ...span }])
    await markStale(db, today, null, span)
    return { patternId }
  },
})

export const startingOperations = [startTime]
