import { expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { completePersonal, lifeProblem } from './personal.ts'

const day = (value: string) => value as Day

it('takes day of birth and sex from the resident id', () =>
  expect(completePersonal({ residentId: '11010519491231002x' })).toEqual({
    ok: true,
    personal: { residentId: '11010519491231002X', birthDate: '1949-12-31', sex: 'female' },
  }))

it.each([
  [{ residentId: '110105194912310021' }, 'people.residentId.checkDigit'],
  [{ residentId: '110105491231002' }, 'people.residentId.form'],
  [{ residentId: '110101199003071233', birthDate: day('1990-03-08') }, 'people.birthDiffersFromId'],
  [{ residentId: '110101199003071233', sex: 'female' as const }, 'people.sexDiffersFromId'],
  [{ mobile: '12345' }, 'people.mobile'],
  [{ bankAccount: '6228480402564890019' }, 'people.bankAccount'],
])('%j is refused: %s', (given, code) => expect(completePersonal(given)).toMatchObject({ ok: false, code }))

it.each([
  [{ mobile: '+4915112345678', bankAccount: '6228 4804 0256 4890 018' }],
  [{ residentId: null, mobile: null, birthDate: null }],
  [{}],
])('%j is fine', (given) => expect(completePersonal(given).ok).toBe(true))

it.each([
  ['2010-06-02', null, '2026-06-01', 'people.tooYoung'],
  ['2010-06-01', null, '2026-06-01', null],
  ['2027-01-01', null, '2026-06-01', 'people.hireBeforeBirth'],
  ['1920-01-01', null, '2026-06-01', 'people.tooOld'],
  ['1990-03-07', '1989-01-01', '2026-06-01', 'people.workBeforeBirth'],
  ['1990-03-07', '2026-06-02', '2026-06-01', 'people.workAfterHire'],
  [null, '2012-07-01', '2026-06-01', null],
])('born %s, first at work %s, hired %s: %s', (birth, work, hire, code) =>
  expect(
    lifeProblem({ birthDate: birth as Day | null, firstWorkDate: work as Day | null, hireDate: day(hire) })?.code ??
      null,
  ).toBe(code),
)
