import { describe, expect, test } from 'vitest'
import { OvertimeRule } from '../../contract.ts'
import type { Reason } from './attendance.ts'
import type { PlannedDay } from './plan.ts'
import { type DayFacts, reckon } from './reckon.ts'
import { clock, day, facts, night, pattern, planned, shift, stretch, told } from './testing.ts'

const agreed = (text: string, comp = false) => [{ ...stretch(text), comp }]
const into: Partial<PlannedDay> = { kind: 'workday', after: 'holiday' }
const outOf = (after: PlannedDay['after']): Partial<PlannedDay> => ({ kind: 'holiday', after })

/** 劳动法第四十四条: a statutory holiday is a day of the calendar, wherever the shift belongs. */
describe('a night at a statutory holiday', () => {
  test.each<[string, Partial<PlannedDay>, string, object]>([
    ['30 April into 1 May', into, '22:00 30:00', { worked: 480, overtimeHoliday: 360, night: 480 }],
    ['1 May into 2 May', outOf('holiday'), '22:00 30:00', { worked: 480, overtimeHoliday: 480, night: 480 }],
    ['2 May into 3 May', outOf('restDay'), '22:00 30:00', { worked: 480, overtimeHoliday: 120, night: 480 }],
    ['late into the holiday', into, '22:20 30:00', { worked: 460, late: 20, overtimeHoliday: 360, night: 460 }],
    ['gone before it', into, '22:00 24:00', { worked: 120, early: 360, night: 120 }],
    ['forgot to punch out', into, '22:00', { worked: 480, missing: 1, overtimeHoliday: 360, night: 480 }],
    [
      'late out of it, and forgot',
      outOf('workday'),
      '22:30',
      { worked: 450, late: 30, missing: 1, overtimeHoliday: 90, night: 450 },
    ],
  ])('%s', (_, plan, punched, result) => {
    expect(told(reckon(facts(planned(night, plan), punched)))).toEqual({ scheduled: 480, ...result })
  })

  test('where nobody punches the hours of the shift tell', () => {
    const plan = planned(shift('22:00–30:00', { punches: 'none' }), into)
    expect(told(reckon(facts(plan, '')))).toEqual({ scheduled: 480, worked: 480, overtimeHoliday: 360, night: 480 })
  })

  test('says so', () => {
    const said: Reason[] = []
    reckon(facts(planned(night, into), '22:00 30:00'), (reason) => said.push(reason))
    expect(said).toEqual([{ code: 'intoHoliday', hours: 6 }])
    said.length = 0
    reckon(facts(planned(night, outOf('holiday')), '22:00 30:00'), (reason) => said.push(reason))
    expect(said).toEqual([{ code: 'workedHoliday', minutes: 480 }])
  })

  test('who has no fixed hours has no overtime', () => {
    const plan = planned(night, { ...into, pattern: pattern({ system: 'flexible' }) })
    expect(told(reckon(facts(plan, '22:00 30:00')))).toEqual({ scheduled: 480, worked: 480, night: 480 })
  })
})

describe('overtime over midnight', () => {
  const of = (body: typeof day | null, plan: Partial<PlannedDay>, punched: string, asked: DayFacts['agreed']) => {
    const { scheduled: _s, worked: _w, ...rest } = told(reckon(facts(planned(body, plan), punched, { agreed: asked })))
    return rest
  }
  test.each<[string, typeof day | null, Partial<PlannedDay>, string, string, object]>([
    ['into a holiday', day, into, '09:00 26:00', '20:00–26:00', { overtimeWorkday: 240, overtimeHoliday: 120 }],
    [
      'the steps cut nothing off the holiday',
      day,
      into,
      '09:00 24:20',
      '22:05–25:00',
      { overtimeWorkday: 100, overtimeHoliday: 20 },
    ],
    [
      'out of a holiday into rest',
      null,
      outOf('restDay'),
      '22:00 30:00',
      '22:00–30:00',
      { overtimeHoliday: 120, overtimeRest: 360 },
    ],
    [
      'out of a holiday into work',
      null,
      outOf('workday'),
      '22:00 30:00',
      '22:00–30:00',
      { overtimeHoliday: 120, overtimeWorkday: 360 },
    ],
    ['from one holiday to the next', null, outOf('holiday'), '22:00 30:00', '22:00–30:00', { overtimeHoliday: 480 }],
    ['of a rest day stays with it', null, { after: 'workday' }, '22:00 28:00', '22:00–28:00', { overtimeRest: 360 }],
    [
      'of a working day stays with it',
      day,
      { after: 'restDay' },
      '09:00 26:00',
      '20:00–26:00',
      { overtimeWorkday: 360 },
    ],
  ])('%s', (_, body, plan, punched, asked, result) => {
    expect(of(body, plan, punched, agreed(asked))).toEqual(result)
  })

  test('rest makes up for the rest day alone', () => {
    expect(of(null, { after: 'holiday' }, '22:00 30:00', agreed('22:00–30:00', true))).toEqual({
      ...{ overtimeRest: 120, overtimeHoliday: 360, comp: 120 },
    })
    const always = {
      after: 'holiday' as const,
      pattern: pattern({ overtime: OvertimeRule.parse({ restDays: 'comp' }) }),
    }
    expect(of(null, always, '22:00 30:00', agreed('22:00–30:00'))).toMatchObject({ comp: 120 })
  })

  test('over a period only the holiday counts', () => {
    const plan = { ...into, pattern: pattern({ system: 'comprehensive' }) }
    expect(of(day, plan, '09:00 26:00', agreed('20:00–26:00'))).toEqual({ overtimeHoliday: 120 })
    expect(of(day, { ...plan, after: 'workday' }, '09:00 26:00', agreed('20:00–26:00'))).toEqual({})
  })

  test('says how much of it', () => {
    const said: Reason[] = []
    reckon(facts(planned(day, into), '09:00 26:00', { agreed: agreed('20:00–26:00') }), (reason) => said.push(reason))
    expect(said.at(-1)).toEqual({ code: 'extraHoliday', hours: 2 })
    expect(clock('26:00')).toBe(1560)
  })
})
