import type { Filter } from '#modules/people/contract.ts'
import type { Day } from '#platform/kernel/day.ts'
import { addDays } from '#platform/kernel/day.ts'
import type { Figure } from '#platform/metric/contract.ts'

export type RosterAsked = { filters: Filter[]; asOf: Day }

type Whose = { unit?: string | undefined; everybody: boolean }

/** Whom the figures count unless everybody is asked for. */
const staff = ['full_time', 'part_time', 'over_age', 'rehire']
const here = ['probation', 'regular', 'leaving']

const anyOf = (column: Filter['column'], values: string[]): Filter => ({ column, is: 'anyOf', values })
const between = (column: Filter['column'], from: Day, to: Day): Filter => ({ column, is: 'between', from, to })

/** Which rows of the roster a figure counts, by its metric; others are about no list of people. */
const counted: Record<string, (figure: Pick<Figure, 'from' | 'to'>) => Filter[]> = {
  'people.headcount': () => [anyOf('status', here)],
  'people.joiners': ({ from, to }) => [anyOf('status', [...here, 'left']), between('hireDate', from, to)],
  'people.leavers': ({ from, to }) => [anyOf('status', ['leaving', 'left']), between('leaveDate', from, to)],
  'people.contractsEnding': ({ to }) => [
    anyOf('status', ['probation', 'regular']),
    between('contractEnd', to, addDays(to, 90)),
  ],
  'people.probationsEnding': ({ to }) => [
    anyOf('status', ['probation', 'leaving']),
    between('probationEnd', to, addDays(to, 30)),
  ],
}

/** The roster that shows the people behind a figure. */
export function rosterBehind(
  key: string,
  figure: Pick<Figure, 'from' | 'to'>,
  { unit, everybody }: Whose,
): RosterAsked | undefined {
  const filters = counted[key]?.(figure)
  if (!filters) return undefined
  return {
    asOf: figure.to,
    filters: [
      ...filters,
      ...(everybody ? [] : [anyOf('employmentType', staff)]),
      ...(unit ? [anyOf('orgUnit', [unit])] : []),
    ],
  }
}
