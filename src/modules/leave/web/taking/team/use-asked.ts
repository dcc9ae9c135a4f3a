import { useQueryState } from '#platform/client/use-address.ts'
import { Day } from '#platform/kernel/day.ts'
import type { RequestState } from '../../../contract.ts'

export const states = [
  'waiting',
  'returned',
  'approved',
  'declined',
  'withdrawn',
  'cancelled',
] as const satisfies readonly RequestState[]

/** `differs`: agreed leave whose days have been planned anew. */
export const views = ['calendar', 'list', 'differs'] as const

const spanOf = (typed: string | undefined) => {
  const [from, to] = (typed ?? '').split('..')
  return { from: Day.safeParse(from).data, to: Day.safeParse(to).data }
}

/** What the address asks for. */
export function useAsked() {
  const [query, set] = useQueryState()
  const { unit, type, days, search = '' } = query
  return {
    ...{ unit, type, days, search, set, span: spanOf(days) },
    view: views.find((each) => each === query.view) ?? 'calendar',
    state: states.find((each) => each === query.state),
    page: Math.max(1, Number(query.page) || 1),
    peek: query.peek,
    doing: query.do,
  }
}

export type AskedOfTeam = ReturnType<typeof useAsked>
