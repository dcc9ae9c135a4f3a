import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { OvertimeRule } from '../../contract.ts'
import { countedOf, judgeOvertime, type OvertimeFacts } from './overtime.ts'

const rule = OvertimeRule.parse({})
const facts: OvertimeFacts = {
  ...{
    today: '2026-06-15' as Day,
    employed: true,
    planned: true,
    kind: 'workday',
    after: 'workday',
    system: 'standard',
    rule,
  },
  shifts: [{ from: 540, to: 1080 }],
  ...{ asked: [], ofDay: 0, ofMonth: 0, protectedBy: null, limits: { specialDay: 3, month: 36 } },
}
const rest: Partial<OvertimeFacts> = { kind: 'restDay', shifts: [] }
const holiday: Partial<OvertimeFacts> = { kind: 'holiday', shifts: [] }

type Ask = { day?: string; from?: number; to?: number; comp?: boolean }

const judge = (ask: Ask, more: Partial<OvertimeFacts> = {}, by: { emergency?: boolean; byHr?: boolean } = {}) =>
  judgeOvertime({ from: 1110, to: 1230, ...ask, day: (ask.day ?? '2026-06-15') as Day }, { ...facts, ...more }, by)

const h = 60

describe('what HR puts right', () => {
  it.each([
    ['of three months ago', '2026-03-15', undefined],
    ['of more than a year ago', '2025-06-13', 'time.overtimeYearOld'],
  ])('%s', (_, day, code) => {
    expect(judge({ day }, {}, { byHr: true }).problem?.code).toBe(code)
    expect(judge({ day }).problem?.code).toBe('time.overtimeTooOld')
  })
})

describe('overtime', () => {
  it.each<[string, Ask, Partial<OvertimeFacts>, string | null]>([
    ['two hours after work', {}, {}, null],
    ['reversed', { from: 1230, to: 1110 }, {}, 'time.overtimeReversed'],
    ['of no length', { from: 1110, to: 1110 }, {}, 'time.overtimeReversed'],
    ['longer than a day', { from: 0, to: 1441 }, rest, 'time.overtimeTooLong'],
    ['of 1900', { day: '1900-01-01' }, {}, 'time.overtimeTooOld'],
    ['32 days ago', { day: '2026-05-14' }, {}, 'time.overtimeTooOld'],
    ['31 days ago', { day: '2026-05-15' }, {}, null],
    ['of 2100', { day: '2100-01-01' }, {}, 'time.overtimeTooFar'],
    ['before joining', {}, { employed: false }, 'time.notEmployedThen'],
    ['without a schedule', {}, { planned: false }, 'time.noSchedule'],
    ['in a year without a calendar', {}, { kind: null }, 'time.noCalendar'],
    ['under flexible hours', {}, { system: 'flexible' }, 'time.flexibleSystem'],
    ['under comprehensive hours', {}, { system: 'comprehensive' }, null],
    ['while pregnant', {}, { protectedBy: 'pregnancy' }, 'time.protected.pregnancy'],
    ['while nursing', {}, { protectedBy: 'nursing' }, 'time.protected.nursing'],
    ['within the shift', { from: 1020, to: 1140 }, {}, 'time.withinShift'],
    ['right after the shift', { from: 1080, to: 1140 }, {}, null],
    ['within the shift of a holiday', { from: 1020, to: 1140 }, { kind: 'holiday' }, 'time.withinHolidayShift'],
    ['past midnight', { from: 1380, to: 1500 }, {}, null],
    [
      'into the shift of tomorrow',
      { from: 1380, to: 1500 },
      { shifts: [{ from: 1440 + 30, to: 1440 + 510 }] },
      'time.withinShift',
    ],
    ['over another request', {}, { asked: [{ from: 1200, to: 1260 }] }, 'time.overtimeTwice'],
    ['beside another request', {}, { asked: [{ from: 1230, to: 1260 }] }, null],
    ['of 29 minutes', { from: 1110, to: 1139 }, {}, 'time.overtimeTooShort'],
    // T-PAY-9
    ['35 h this month and 2 h more', {}, { ofMonth: 35 * h }, 'time.aboveMonth'],
    ['34 h this month and 2 h more', {}, { ofMonth: 34 * h }, null],
    ['4 h on one working day', { to: 1350 }, {}, 'time.aboveDay'],
    ['3 h on one working day', { to: 1290 }, {}, null],
    ['2 h more on a working day with 1.5 h', {}, { ofDay: 90 }, 'time.aboveDay'],
    ['4 h of which 2 are on a holiday', { from: 1320, to: 1560 }, { after: 'holiday' }, null],
    ['6 h of which 2 are on a holiday', { from: 1200, to: 1560 }, { after: 'holiday' }, 'time.aboveDay'],
    ['8 h on a day of rest', { from: 540, to: 1020 }, rest, null],
    [
      '8 h on a day of rest with 30 h this month',
      { from: 540, to: 1020 },
      { ...rest, ofMonth: 30 * h },
      'time.aboveMonth',
    ],
    ['time off for a holiday', { comp: true }, holiday, 'time.noComp.holiday'],
    ['time off for a working day', { comp: true }, {}, 'time.noComp.workday'],
    [
      'time off where rest days are paid',
      { comp: true },
      { ...rest, rule: { ...rule, restDays: 'pay' } },
      'time.compNotOffered',
    ],
    [
      'pay where rest days are made up for',
      { comp: false },
      { ...rest, rule: { ...rule, restDays: 'comp' } },
      'time.onlyComp',
    ],
    ['time off where it is asked', { comp: true }, rest, null],
  ])('%s', (_, ask, more, code) => {
    expect(judge(ask, more).problem?.code ?? null).toBe(code)
  })

  it.each<[Ask, Partial<OvertimeFacts>, boolean, string]>([
    [{}, {}, false, 'pay'],
    [{}, holiday, false, 'pay'],
    [{}, rest, false, 'asked'],
    [{ comp: true }, rest, true, 'asked'],
    [{}, { ...rest, rule: { ...rule, restDays: 'comp' } }, true, 'comp'],
    [{}, { ...rest, rule: { ...rule, restDays: 'pay' } }, false, 'pay'],
  ])('%o on %o is made up for by time off: %s', (ask, more, comp, choice) => {
    expect(judge(ask, more)).toMatchObject({ comp, choice })
  })

  it.each<[Ask, Partial<OvertimeFacts>, number, number]>([
    [{ from: 1320, to: 1560 }, {}, 240, 0],
    [{ from: 1320, to: 1560 }, { after: 'holiday' }, 240, 120],
    [{ from: 1325, to: 1460 }, { after: 'holiday' }, 120, 20],
    [{ from: 1320, to: 1560 }, holiday, 240, 120],
    [{ from: 1320, to: 1560 }, { ...holiday, after: 'holiday' }, 240, 240],
    [{ from: 1320, to: 1560 }, { ...rest, after: 'holiday' }, 240, 120],
  ])('%o on %o counts %i, of them on a statutory holiday %i', (ask, more, counted, onHoliday) => {
    expect(judge(ask, more)).toMatchObject({ counted, holiday: onHoliday })
  })

  it.each([
    [1110, 1230, 30, 30, 120],
    [1110, 1229, 30, 30, 90],
    [1110, 1139, 30, 30, 0],
    [1110, 1169, 1, 60, 0],
    [1110, 1171, 1, 60, 61],
    [1230, 1110, 30, 30, 0],
  ])('from %i to %i in steps of %i, at least %i, counts %i', (from, to, step, least, counted) => {
    expect(countedOf({ from, to }, { ...rule, step, least })).toBe(counted)
  })

  it('in an emergency only the limits give way', () => {
    const full = { ofMonth: 36 * h, ofDay: 3 * h }
    expect(judge({ to: 1350 }, full, { emergency: true }).problem).toBeNull()
    expect(judge({ to: 1350 }, { ...full, protectedBy: 'pregnancy' }, { emergency: true }).problem?.code).toBe(
      'time.protected.pregnancy',
    )
  })

  it('adds up in minutes, so that thirds of hours do not go wrong', () => {
    const thirds = { ...facts.rule, step: 20, least: 20 }
    expect(judge({ from: 1110, to: 1130 }, { rule: thirds, ofMonth: 36 * h - 20 }).problem).toBeNull()
    expect(judge({ from: 1110, to: 1130 }, { rule: thirds, ofMonth: 36 * h - 19 }).problem?.code).toBe(
      'time.aboveMonth',
    )
  })
})
