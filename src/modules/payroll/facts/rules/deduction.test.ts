import { describe, expect, it } from 'vitest'
import { Day, Month } from '#platform/kernel/day.ts'
import type { Declared } from '../contract/deductions.ts'
import { conflictOf, type Deduction, deductionOf, isNo, renewed } from './deduction.ts'

const figures = {
  ...{ childEducation: 200_000, infantCare: 200_000, degree: 40_000, certificatePerYear: 360_000, mortgage: 100_000 },
  ...{ parentsOnlyChild: 300_000, parentsShared: 150_000 },
  rent: { capital: 150_000, aboveMillion: 110_000, others: 80_000 },
}
const today = Day.parse('2026-08-15')
const day = (text: string) => Day.parse(text)
const month = (text: string) => Month.parse(text)

const child = { child: '小满', share: 100 as const }
const school = (birthDay: string, share: 50 | 100 = 100): Declared => ({
  ...{ kind: 'childEducation', ...child, share, birthDay: day(birthDay), school: '' },
})
const infant = (birthDay: string): Declared => ({ kind: 'infantCare', ...child, birthDay: day(birthDay) })
const degree = (since: string): Declared => ({ kind: 'degree', school: '夜大', since: month(since) })
const certificate = (issued: string): Declared => ({
  kind: 'certificate',
  certificate: '会计',
  number: '',
  issued: day(issued),
})
const loan = (firstMonth: string, share: 50 | 100 = 100): Declared => ({
  ...{ kind: 'mortgage', lender: '银行', home: '', firstMonth: month(firstMonth), share },
})
const rent = (city: string, aboveMillion = false): Declared => ({
  ...{ kind: 'rent', city, aboveMillion, home: '', landlord: '房东' },
})
const parent = (birthDay: string, more: object = {}): Declared => ({
  ...{ kind: 'parents', parent: '老人', birthDay: day(birthDay), onlyChild: true, ...more },
})

const asked = (declared: Declared, from = '2026-08', to?: string) =>
  deductionOf({ fromMonth: month(from), ...(to && { toMonth: month(to) }), declared }, figures, today)

const told = (found: Deduction | { code: string }): string =>
  'code' in found ? found.code.replace('payroll.', '') : `${found.fen} ${found.from}–${found.last}`

describe('what a declaration comes to', () => {
  it.each<[string, Declared, string, string | undefined, string]>([
    ['a child', school('2020-05-03'), '2026-08', undefined, '200000 2026-08–2026-12'],
    ['half of it', school('2020-05-03', 50), '2026-01', '2026-06', '100000 2026-01–2026-06'],
    ['in the month of three', school('2023-08-31'), '2026-08', undefined, '200000 2026-08–2026-12'],
    ['a month before three', school('2023-09-01'), '2026-08', undefined, 'deductionEarly.childEducation'],
    ['an infant until the month before three', infant('2023-10-31'), '2026-08', undefined, '200000 2026-08–2026-09'],
    ['an infant of three', infant('2023-08-01'), '2026-08', undefined, 'deductionOver.infantCare'],
    ['an infant not yet born', infant('2026-09-02'), '2026-08', undefined, 'deductionEarly.infantCare'],
    ['from birth on', infant('2026-08-31'), '2026-08', undefined, '200000 2026-08–2026-12'],
    ['a degree', degree('2025-09'), '2026-08', undefined, '40000 2026-08–2026-12'],
    ['the 48th month of it', degree('2022-11'), '2026-08', undefined, '40000 2026-08–2026-10'],
    ['after 48 months', degree('2022-08'), '2026-08', undefined, 'deductionOver.degree'],
    ['before it began', degree('2026-09'), '2026-08', undefined, 'deductionEarly.degree'],
    ['a certificate, once', certificate('2026-07-20'), '2026-08', '2026-12', '360000 2026-08–2026-08'],
    ['one of last year', certificate('2025-12-31'), '2026-01', undefined, 'deductionOver.certificate'],
    ['one to come', certificate('2026-09-01'), '2026-08', undefined, 'deductionEarly.certificate'],
    ['a loan', loan('2020-03'), '2026-08', undefined, '100000 2026-08–2026-12'],
    ['half a loan', loan('2020-03', 50), '2026-08', undefined, '50000 2026-08–2026-12'],
    ['the 240th month', loan('2006-10'), '2026-08', undefined, '100000 2026-08–2026-09'],
    ['after 240 months', loan('2006-08'), '2026-08', undefined, 'deductionOver.mortgage'],
    ['rent in a capital', rent('杭州市'), '2026-08', undefined, '150000 2026-08–2026-12'],
    ['rent in a city planned apart', rent('深圳'), '2026-08', undefined, '150000 2026-08–2026-12'],
    ['rent in a large city', rent('苏州', true), '2026-08', undefined, '110000 2026-08–2026-12'],
    ['rent elsewhere', rent('义乌'), '2026-08', undefined, '80000 2026-08–2026-12'],
    ['an only child', parent('1960-01-01'), '2026-08', undefined, '300000 2026-08–2026-12'],
    ['in the month of sixty', parent('1966-08-31'), '2026-08', undefined, '300000 2026-08–2026-12'],
    ['before sixty', parent('1966-09-01'), '2026-08', undefined, 'deductionEarly.parents'],
    ['with a sister', parent('1960-01-01', { onlyChild: false }), '2026-08', undefined, '150000 2026-08–2026-12'],
    [
      'a smaller share',
      parent('1960-01-01', { onlyChild: false, shareFen: 99_900 }),
      '2026-08',
      undefined,
      '99900 2026-08–2026-12',
    ],
    [
      'too large a share',
      parent('1960-01-01', { onlyChild: false, shareFen: 150_001 }),
      '2026-08',
      undefined,
      'parentsShareTooMuch',
    ],
    ['illness', { kind: 'illness' }, '2026-08', undefined, 'illnessOnReturn'],
    ['of last year', rent('上海'), '2025-12', undefined, 'deductionPastYear'],
    ['of next year', rent('上海'), '2027-01', undefined, '150000 2027-01–2027-12'],
    ['of the year after', rent('上海'), '2028-01', undefined, 'deductionTooFar'],
    ['upside down', rent('上海'), '2026-08', '2026-07', 'deductionUpsideDown'],
    ['into another year', rent('上海'), '2026-08', '2027-01', 'deductionOneYear'],
  ])('%s', (_, declared, from, to, expected) => expect(told(asked(declared, from, to))).toBe(expected))
})

const good = (declared: Declared, from = '2026-01', to?: string): Deduction => {
  const found = asked(declared, from, to)
  if (isNo(found)) throw new Error(found.code)
  return found
}

describe('beside what stands already', () => {
  const other = { ...school('2019-05-03'), child: '小寒' } as Declared
  it.each<[string, Deduction, Deduction[], string | undefined]>([
    [
      'rent after a loan of the year',
      good(rent('上海'), '2026-09'),
      [good(loan('2020-03'), '2026-01', '2026-03')],
      'mortgageAndRent',
    ],
    [
      'a loan after rent of the year',
      good(loan('2020-03'), '2026-09'),
      [good(rent('上海'), '2026-01', '2026-03')],
      'mortgageAndRent',
    ],
    ['rent after a loan of another year', good(rent('上海'), '2027-01'), [good(loan('2020-03'))], undefined],
    ['rent twice', good(rent('上海'), '2026-06'), [good(rent('北京'))], 'deductionTwice'],
    ['rent after rent', good(rent('上海'), '2026-06'), [good(rent('北京'), '2026-01', '2026-05')], undefined],
    ['two children', good(other), [good(school('2020-05-03'))], undefined],
    ['the same child twice', good(school('2020-05-03')), [good(school('2020-05-03'))], 'shareAbove'],
    ['two halves of a child', good(school('2020-05-03', 50)), [good(school('2020-05-03', 50))], undefined],
    ['a half and a whole', good(school('2020-05-03', 50)), [good(school('2020-05-03'))], 'shareAbove'],
    ['two loans', good(loan('2020-03')), [good(loan('2021-03', 50))], 'shareAbove'],
    ['both parents', good(parent('1960-01-01')), [good(parent('1958-01-01'))], 'deductionTwice'],
    [
      'two certificates of a year',
      good(certificate('2026-07-20'), '2026-08'),
      [good(certificate('2026-01-20'), '2026-02')],
      'deductionTwice',
    ],
    ['a degree beside a certificate', good(degree('2025-09')), [good(certificate('2026-01-20'), '2026-02')], undefined],
  ])('%s', (_, wanted, standing, code) => expect(conflictOf(wanted, standing)?.code.replace('payroll.', '')).toBe(code))
})

describe('for another year', () => {
  it.each<[string, Deduction, string | undefined]>([
    ['what goes on', good(rent('上海')), '2027-01'],
    ['what ended before December', good(rent('上海'), '2026-01', '2026-11'), undefined],
    ['a certificate', good(certificate('2026-12-01'), '2026-12'), undefined],
    ['an infant of three in January', good(infant('2024-01-15'), '2026-08'), undefined],
    ['an infant of three in February', good(infant('2024-02-15'), '2026-08'), '2027-01'],
    ['a loan in its 240th month', good(loan('2007-01'), '2026-08'), undefined],
  ])('%s', (_, deduction, from) => expect(renewed(deduction, 2027)?.fromMonth).toBe(from))
})
