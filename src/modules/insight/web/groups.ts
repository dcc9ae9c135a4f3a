import type { Definition, Figure } from '#platform/metric/contract.ts'
import { isCount, isOff } from '#platform/metric/web/shown.ts'

export type Group = { key: string; name: { zh: string; en: string }; figure: Figure }

/** These have an order of their own; others are shown from the highest down, what may not be known last. */
const ordered = ['level', 'tenure', 'age']

export const inOrder = (groups: readonly Group[], by: string): Group[] =>
  ordered.includes(by) ? [...groups] : groups.toSorted((a, b) => height(b) - height(a))

const height = ({ figure }: Group): number => figure.value ?? Number.NEGATIVE_INFINITY

/** The one that stands out: of the small ones chance may have made it. */
export function highestOf(groups: readonly Group[]): Group | undefined {
  const known = groups.filter(({ figure }) => figure.value !== null)
  const sure = known.filter(({ figure }) => !figure.small)
  return (sure.length > 0 ? sure : known).toSorted((a, b) => height(b) - height(a))[0]
}

/** The part that says how many people a rate or a mean is about. */
const bases = ['average', 'opening', 'joined', 'sexKnown', 'ageKnown', 'reports', 'headcount']

export const peopleIn = ({ parts }: Figure): number | undefined =>
  bases.map((name) => parts[name]).find((count) => count !== undefined)

/** Cinnabar only when it is surely off target: with all of its interval. The target of a count is that of the whole. */
export function toneOf(
  definition: Pick<Definition, 'good' | 'target' | 'unit'>,
  figure: Figure,
): 'grey' | 'off' | undefined {
  if (figure.small) return 'grey'
  if (isCount(definition.unit)) return undefined
  const nearest = definition.good === 'up' ? figure.high : figure.low
  return isOff(definition, nearest ?? figure.value) ? 'off' : undefined
}
