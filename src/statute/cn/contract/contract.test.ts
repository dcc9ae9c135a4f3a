import { describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { minimumWage } from '../insurance/figures.ts'
import { partTimeProbation, probationSteps } from '../probation.ts'
import { paidDaysOfMonth } from '../time/figures.ts'
import { dismissal, isNearRetirement } from './dismissal.ts'
import {
  arbitrationLimit,
  bondRule,
  illegalProbation,
  layoffRule,
  nonCompeteRule,
  nonCompeteTerm,
  noticePay,
  probationPay,
  severanceRule,
  severanceWage,
  unlawfulDamages,
  unwrittenRule,
} from './figures.ts'
import { type NonCompeteAsk, nonCompetePay } from './non-compete.ts'
import { type ArbitrationAsk, arbitrationDeadline, massLayoff, trainingBond } from './obligations.ts'
import { type ProbationAsk, probation } from './probation-pay.ts'
import { monthsFor, type SeveranceAsk, severancePay } from './severance.ts'
import { doublePaySpan, unwrittenContractPay } from './unwritten.ts'

const yuan = (amount: number) => Math.round(amount * 100)
const date = (text: string) => Day.parse(text)
const day = date('2026-10-01')
const beijing = minimumWage.on(day, 'beijing')

describe('severance', () => {
  it.each([
    ['2022-09-01', '2026-03-31', 4],
    ['2022-10-01', '2026-03-30', 3.5],
    ['2026-01-01', '2026-05-31', 0.5],
    ['2026-01-01', '2026-06-30', 1],
    ['2026-01-01', '2026-01-01', 0.5],
    ['2016-04-01', '2026-03-31', 10],
    ['2016-04-01', '2026-04-01', 10.5],
    ['2010-12-01', '2026-03-31', 15.5],
  ])('from %s to %s: %d months', (from, to, months) => expect(monthsFor(date(from), date(to), 6).months).toBe(months))

  const figures = {
    rule: severanceRule.on(day),
    wage: severanceWage.on(day),
    notice: noticePay.on(day),
    damages: unlawfulDamages.on(day),
    local: [],
  }
  const short = { hiredOn: date('2022-09-01'), leftOn: date('2026-03-31'), localAverageMonthlyWage: yuan(12_116) }
  const long = { ...short, hiredOn: date('2010-12-01') }
  it.each<[string, Omit<SeveranceAsk, 'averageMonthlyWage'>, number, [months: number, base: number, amount: number]]>([
    ['N', { ...short, kind: 'N' }, 20_000, [4, 20_000, 80_000]],
    [
      'N+1 with the wage of last month',
      { ...short, kind: 'N+1', lastMonthWage: yuan(22_000) },
      20_000,
      [4, 20_000, 102_000],
    ],
    ['2N', { ...short, kind: '2N' }, 20_000, [4, 20_000, 160_000]],
    ['high pay: base and years capped', { ...long, kind: 'N' }, 45_000, [12, 36_348, 436_176]],
    ['below the line nothing is capped, and it is more', { ...long, kind: 'N' }, 30_000, [15.5, 30_000, 465_000]],
    ['just at the line nothing is capped', { ...long, kind: 'N' }, 36_348, [15.5, 36_348, 563_394]],
    ['high pay with short service: only the base', { ...short, kind: 'N' }, 45_000, [4, 36_348, 145_392]],
    ['twice the capped compensation', { ...long, kind: '2N' }, 45_000, [12, 36_348, 872_352]],
    [
      'not below the minimum wage',
      { hiredOn: date('2025-10-01'), leftOn: date('2026-09-30'), localMinimumWage: beijing.value, kind: 'N' },
      2_000,
      [1, 2_540, 2_540],
    ],
    [
      'without a local average no cap',
      { hiredOn: long.hiredOn, leftOn: long.leftOn, kind: 'N' },
      45_000,
      [15.5, 45_000, 697_500],
    ],
    [
      'half a month of an odd wage',
      { hiredOn: date('2026-01-01'), leftOn: date('2026-01-31'), kind: 'N' },
      3_333.33,
      [0.5, 3_333.33, 1_666.67],
    ],
  ])('%s', (_, ask, wage, [months, base, amount]) =>
    expect(severancePay({ ...ask, averageMonthlyWage: yuan(wage) }, figures).value).toEqual({
      months,
      monthlyBase: yuan(base),
      amount: yuan(amount),
    }),
  )

  it('says so when the cap could not be looked at', () => {
    const { notes } = severancePay(
      { hiredOn: long.hiredOn, leftOn: long.leftOn, kind: 'N', averageMonthlyWage: 1 },
      figures,
    )
    expect(notes?.map(({ wording }) => wording[1])).toContain(
      'No local average wage was given: the cap for high pay was not looked at',
    )
  })
})

describe('without a written contract', () => {
  const owed = (startedOn: string, signedOn: string, restWorkDays = 0) => {
    const rule = unwrittenRule.on(day)
    const ask = { startedOn: date(startedOn), signedOn: date(signedOn), isSigned: true, monthlyWage: yuan(10_000) }
    const span = doublePaySpan(ask, rule.value)
    return unwrittenContractPay(ask, span, restWorkDays, { rule, paidDays: paidDaysOfMonth.on(day), calendars: [] })
      .value
  }

  it.each([
    ['2026-03-01', '2026-03-31', null, null, 0, 0, null],
    ['2026-03-01', '2026-04-01', null, null, 0, 0, null],
    ['2026-03-01', '2026-09-01', '2026-04-01', '2026-08-31', 5, 50_000, null],
    ['2025-03-01', '2026-03-01', '2025-04-01', '2026-02-28', 11, 110_000, '2026-03-01'],
    ['2025-03-01', '2026-11-23', '2025-04-01', '2026-02-28', 11, 110_000, '2026-03-01'],
    ['2025-03-15', '2026-11-23', '2025-04-15', '2026-03-14', 11, 110_000, '2026-03-15'],
    ['2024-01-31', '2024-04-01', '2024-03-01', '2024-03-31', 1, 10_000, null],
  ])('begun %s, signed %s: %s – %s, %i months, %d', (started, signed, from, to, months, amount, openEndedFrom) =>
    expect(owed(started, signed)).toEqual({ from, to, months, restWorkDays: 0, amount: yuan(amount), openEndedFrom }),
  )

  it('part of a month by its working days', () => {
    const span = doublePaySpan(
      { startedOn: date('2026-03-01'), signedOn: date('2026-05-11'), isSigned: true, monthlyWage: 1 },
      unwrittenRule.on(day).value,
    )
    expect(span).toMatchObject({ months: 1, rest: { from: '2026-05-01', to: '2026-05-10' } })
    expect(owed('2026-03-01', '2026-05-11', 4)).toMatchObject({ months: 1, restWorkDays: 4, amount: yuan(11_839.08) })
  })
})

describe('probation', () => {
  const due = (ask: Partial<ProbationAsk>, inBeijing = false) =>
    probation(
      { termType: 'fixed', from: date('2026-03-01'), lastDay: date('2028-02-29'), ...ask },
      {
        steps: probationSteps.on(day),
        partTime: partTimeProbation.on(day),
        pay: probationPay.on(day),
        damages: illegalProbation.on(day),
        minimumWage: inBeijing ? beijing : undefined,
      },
    ).value

  it.each<[string, Partial<ProbationAsk>, object]>([
    ['11 months with 2', { lastDay: date('2027-01-31'), agreedMonths: 2 }, { months: 1, lawful: false }],
    ['24 months', { agreedMonths: 2 }, { months: 2, lawful: true, lastDay: '2026-04-30' }],
    ['35 months', { lastDay: date('2029-01-31') }, { months: 2 }],
    ['36 months with 6', { lastDay: date('2029-02-28'), agreedMonths: 6 }, { months: 6, lawful: true }],
    ['open-ended', { termType: 'open_ended', lastDay: null }, { months: 6 }],
    ['a task', { termType: 'task', lastDay: null, agreedMonths: 1 }, { months: 0, lawful: false, lastDay: null }],
    ['part-time', { partTime: true }, { months: 0, lastDay: null }],
    ['6 months served of 2', { servedMonths: 6, agreedWage: yuan(8_000) }, { damages: yuan(32_000) }],
    [
      'the lowest grade of the post',
      { agreedWage: yuan(10_000), lowestGradeWage: yuan(8_000) },
      { leastPay: yuan(6_400) },
    ],
    ['80 %', { agreedWage: yuan(10_000) }, { leastPay: yuan(8_000) }],
  ])('%s', (_, ask, value) => expect(due(ask)).toMatchObject(value))

  it('pay is not below the minimum wage', () =>
    expect(due({ agreedWage: yuan(3_000) }, true).leastPay).toBe(yuan(2_540)))

  it('no damages for what is within the limit', () =>
    expect(due({ servedMonths: 2, agreedWage: yuan(8_000) })).not.toHaveProperty('damages'))
})

describe('non-compete', () => {
  const paid = (ask: Partial<NonCompeteAsk>) =>
    nonCompetePay(
      { averageMonthlyWage: yuan(20_000), months: 24, isCancelledByEmployer: false, ...ask },
      { rule: nonCompeteRule.on(day), term: nonCompeteTerm.on(day), minimumWage: undefined },
    ).value

  it.each<[Partial<NonCompeteAsk>, object]>([
    [{}, { monthly: yuan(6_000), months: 24, total: yuan(144_000) }],
    [
      { averageMonthlyWage: yuan(8_000), localMinimumWage: beijing.value },
      { monthly: yuan(2_540), months: 24, total: yuan(60_960) },
    ],
    [
      { isCancelledByEmployer: true, months: 6 },
      { monthly: yuan(6_000), months: 6, total: yuan(36_000), onCancel: yuan(18_000) },
    ],
    [
      { averageMonthlyWage: yuan(8_000), localMinimumWage: beijing.value, isCancelledByEmployer: true, months: 1 },
      { monthly: yuan(2_540), months: 1, total: yuan(2_540), onCancel: yuan(7_620) },
    ],
    [
      { agreedMonthly: yuan(9_000), months: 1 },
      { monthly: yuan(9_000), months: 1, total: yuan(9_000) },
    ],
  ])('%j', (ask, value) => expect(paid(ask)).toEqual(value))
})

it.each([
  [36_000, 36, 12, 24_000],
  [36_000, 36, 0, 36_000],
  [36_000, 36, 36, 0],
  [36_000, 36, 40, 0],
  [10_000, 36, 13, 6_388.89],
])('a training bond of %d over %i months, %i served: %d', (cost, bondMonths, servedMonths, damages) =>
  expect(trainingBond({ cost: yuan(cost), bondMonths, servedMonths }, bondRule.on(day)).value.damages).toBe(
    yuan(damages),
  ),
)

it.each([
  [180, 18, ['percent']],
  [300, 19, []],
  [300, 20, ['people']],
  [100, 25, ['people', 'percent']],
  [181, 18, []],
])('of %i people %i: %j', (staff, leaving, because) =>
  expect(massLayoff({ staff, leaving }, layoffRule.on(day)).value).toMatchObject({
    applies: because.length > 0,
    because,
  }),
)

describe('arbitration', () => {
  const due = (ask: Partial<ArbitrationAsk>) =>
    arbitrationDeadline({ knownOn: date('2026-03-10'), isAboutWages: false, ...ask }, arbitrationLimit.on(day)).value

  it.each<[Partial<ArbitrationAsk>, string | null, string | null]>([
    [{}, '2027-03-10', '2027-01-09'],
    [{ knownOn: date('2024-02-29') }, '2025-02-28', '2024-12-30'],
    [{ interruptedOn: date('2026-09-01') }, '2027-09-01', '2027-07-03'],
    [{ isAboutWages: true }, null, null],
    [{ isAboutWages: true, leftOn: date('2026-06-30') }, '2027-06-30', '2027-05-01'],
  ])('%j: %s', (ask, deadline, reminder) => expect(due(ask)).toEqual({ deadline, reminder }))
})

describe('dismissal', () => {
  it.each([
    ['art40', ['pregnancyMaternityNursing'], false, 'noticeOrPay'],
    ['art41', ['medicalPeriod'], false, 'procedure'],
    ['art39', ['pregnancyMaternityNursing'], true, 'evidence'],
    ['art40', [], true, 'noticeOrPay'],
  ] as const)('under %s with %j: allowed %s, asks for %s', (ground, protections, allowed, asks) =>
    expect(dismissal(ground, protections)).toMatchObject({ allowed, asks }),
  )

  it.each([
    [15, 4.9, true],
    [15, 5, false],
    [14, 1, false],
  ])('%d years here, %d to retirement: protected %s', (here, left, is) => expect(isNearRetirement(here, left)).toBe(is))
})
