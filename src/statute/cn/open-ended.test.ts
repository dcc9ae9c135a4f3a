import { expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { openEndedRight, withoutWrittenContract } from './open-ended.ts'

const day = (value: string) => Day.parse(value)
const fixed = (from: string) => ({ termType: 'fixed', from: day(from) })
const task = (from: string) => ({ termType: 'task', from: day(from) })

it.each([
  ['a first contract', [], '2023-11-17', '2023-11-17', null],
  ['the second fixed term', [fixed('2023-11-17')], '2023-11-17', '2024-11-17', null],
  [
    'the third, after two fixed terms',
    [fixed('2023-11-17'), fixed('2024-11-17')],
    '2023-11-17',
    '2026-11-17',
    'twoFixedTerms',
  ],
  [
    'a task between the fixed terms',
    [fixed('2020-01-01'), task('2022-01-01'), fixed('2023-01-01')],
    '2020-01-01',
    '2025-01-01',
    null,
  ],
  ['terms from before the law', [fixed('2004-01-01'), fixed('2006-01-01')], '2004-01-01', '2008-01-01', null],
  ['ten years of service', [fixed('2016-05-01')], '2016-05-01', '2026-05-01', 'tenYears'],
  ['a day short of ten years', [fixed('2016-05-01')], '2016-05-01', '2026-04-30', null],
])('%s', (_, contracts, hiredOn, beginning, because) =>
  expect(openEndedRight({ hiredOn: day(hiredOn), contracts }, day(beginning)).because).toBe(because),
)

it.each([
  ['2026-03-01', '2026-03-31', 'inTime', '2026-03-01'],
  ['2026-03-01', '2026-04-01', 'late', '2026-04-01'],
  ['2025-03-01', '2026-02-28', 'late', '2025-04-01'],
  ['2025-03-01', '2026-03-01', 'deemedOpenEnded', '2026-03-01'],
])('hired %s and still without a contract on %s: %s since %s', (hiredOn, today, state, since) =>
  expect(withoutWrittenContract(day(hiredOn), day(today))).toMatchObject({ state, since }),
)
