import { describe, expect, it } from 'vitest'
import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import { type Party, type Signed, type Signing, signingProblem, warningsOn } from './contracts.ts'

const day = (value: string) => value as Day
const fixed = (from: string, last: string): Signed => ({
  termType: 'fixed',
  from: day(from),
  to: addDays(day(last), 1),
  ended: null,
  probationEnd: null,
})
const party: Party = { employmentType: 'full_time', hiredOn: day('2023-11-17'), lastDay: forever, hadProbation: false }
const signing = (from: string, lastDay: string | null, more: Partial<Signing> = {}): Signing => ({
  termType: lastDay ? 'fixed' : 'open_ended',
  from: day(from),
  lastDay: lastDay as Day | null,
  probationEnd: null,
  agreedFixed: false,
  ...more,
})
const first = fixed('2023-11-17', '2024-11-26')
const second = fixed('2024-11-27', '2026-11-26')

describe('signing', () => {
  it.each([
    ['the first, three years', signing('2023-11-17', '2026-11-16'), [], null],
    ['the second fixed term', signing('2024-11-27', '2026-11-26'), [first], null],
    [
      'a third fixed term',
      signing('2026-11-27', '2029-11-26'),
      [first, second],
      'people.mustBeOpenEnded.twoFixedTerms',
    ],
    [
      'a third fixed term he asked for',
      signing('2026-11-27', '2029-11-26', { agreedFixed: true }),
      [first, second],
      null,
    ],
    ['the open-ended one instead', signing('2026-11-27', null), [first, second], null],
    ['a fixed term after ten years', signing('2033-11-17', '2034-11-16'), [first], 'people.mustBeOpenEnded.tenYears'],
    ['overlapping', signing('2024-11-26', '2026-11-26'), [first], 'people.contractOverlaps'],
    ['without an end', signing('2023-11-17', null, { termType: 'fixed' }), [], 'people.endMissing'],
    [
      'open-ended with an end',
      signing('2023-11-17', '2024-11-16', { termType: 'open_ended' }),
      [],
      'people.openEndedHasNoEnd',
    ],
    ['ending before it begins', signing('2023-11-17', '2023-11-16'), [], 'people.contractEndsBeforeStart'],
    ['before the joining', signing('2023-11-16', '2024-11-16'), [], 'people.contractBeforeHire'],
  ])('%s: %s', (_, asked, earlier, code) => expect(signingProblem(asked, party, earlier)?.code ?? null).toBe(code))
})

describe('probation', () => {
  it.each([
    ['2 years, 2 months', '2025-11-16', '2024-01-16', party, null],
    ['2 years, a day more', '2025-11-16', '2024-01-17', party, 'people.probationTooLong'],
    ['11 months, 2 months', '2024-10-16', '2024-01-16', party, 'people.probationTooLong'],
    ['2 months, any', '2024-01-16', '2023-12-01', party, 'people.noProbationAllowed'],
    ['3 years, 6 months', '2026-11-16', '2024-05-16', party, null],
    ['a second probation', '2026-11-16', '2023-12-16', { ...party, hadProbation: true }, 'people.probationOnce'],
    [
      'part-time',
      '2026-11-16',
      '2023-12-16',
      { ...party, employmentType: 'part_time' as const },
      'people.noProbationAllowed',
    ],
  ])('%s', (_, lastDay, probationEnd, who, code) =>
    expect(
      signingProblem(signing('2023-11-17', lastDay, { probationEnd: day(probationEnd) }), who, [])?.code ?? null,
    ).toBe(code),
  )

  it('says the way out: how long it may be', () =>
    expect(
      signingProblem(signing('2023-11-17', '2025-11-16', { probationEnd: day('2024-05-16') }), party, [])?.details,
    ).toMatchObject({
      months: 2,
      lastDay: '2024-01-16',
      article: { zh: '劳动合同法第十九条' },
    }))
})

describe('warnings', () => {
  const watched = { ...party, contracts: [first, second], probationEnd: null, confirmedDay: null }
  const codes = (on: string, change = {}) => warningsOn(day(on), { ...watched, ...change }).map((each) => each.code)
  it.each([
    ['2026-09-26', []],
    ['2026-09-27', ['contractEnding', 'openEndedNext']],
    ['2026-11-27', ['contractEnded', 'openEndedNext']],
  ])('on %s: %s', (on, expected) => expect(codes(on)).toEqual(expected))

  it('stay silent once the next contract is signed, or when he leaves by its end anyhow', () => {
    expect(codes('2026-11-20', { contracts: [first, second, fixed('2026-11-27', '2029-11-26')] })).toEqual([])
    expect(codes('2026-11-20', { lastDay: day('2026-11-26') })).toEqual(['leaving'])
  })

  it('tell of work without a written contract, by employees only', () => {
    expect(codes('2023-12-16', { contracts: [] })).toEqual([])
    expect(codes('2023-12-17', { contracts: [] })).toEqual(['noContract'])
    expect(codes('2024-11-17', { contracts: [] })).toEqual(['deemedOpenEnded'])
    expect(codes('2024-11-17', { contracts: [], employmentType: 'intern' })).toEqual([])
  })

  it('tell of a probation about to end', () => {
    expect(codes('2024-04-16', { probationEnd: day('2024-05-16') })).toEqual(['probationEnding'])
    expect(codes('2024-04-16', { probationEnd: day('2024-05-16'), confirmedDay: day('2024-05-01') })).toEqual([])
  })
})
