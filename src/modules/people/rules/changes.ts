import type { Day } from '#platform/kernel/day.ts'
import {
  type AssignmentSpan,
  type EmploymentEvent,
  factsOn,
  fold,
  inOrder,
  type PostFacts,
  postFields,
} from './employment.ts'

/** What an entry changed: ids and words as they are stored; null where there was nothing. */
export type FactChange = { field: keyof PostFacts; before: string | null; after: string | null }
export type Changes = { post: FactChange[]; pay: { before: number | null; after: number | null } | null }

const unchanged: Changes = { post: [], pay: null }

/** What an entry of the standing events changed on its day, against what stood before it. */
export function changesOf(events: readonly EmploymentEvent[], event: EmploymentEvent): Changes {
  const ordered = inOrder(events)
  const at = ordered.findIndex((each) => each.id === event.id)
  if (at === -1) return toldBy(event)
  if (event.kind === 'leave') return unchanged
  const after = factsOn(fold(ordered.slice(0, at + 1)), event.day)
  const before = at === 0 ? { post: undefined, baseFen: null } : factsOn(fold(ordered.slice(0, at)), event.day)
  return {
    post: differences(before.post, after.post),
    pay: before.baseFen === after.baseFen ? null : { before: before.baseFen, after: after.baseFen },
  }
}

const differences = (before: PostFacts | undefined, after: PostFacts | undefined): FactChange[] =>
  postFields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => change.before !== change.after)

/** An entry that no longer stands shows what it said. */
function toldBy({ body }: EmploymentEvent): Changes {
  const { baseFen } = body
  const post = postFields.flatMap((field) =>
    body[field] === undefined ? [] : [{ field, before: null, after: body[field] ?? null }],
  )
  return { post, pay: baseFen === undefined ? null : { before: null, after: baseFen } }
}

export type LaneSpan = { from: Day; to: Day; value: string; seconded: boolean }

/** One fact over time: neighbours that say the same are one, days without it are left out. */
export function laneOf(assignments: readonly AssignmentSpan[], field: keyof PostFacts): LaneSpan[] {
  const lane: LaneSpan[] = []
  for (const { from, to, seconded, [field]: value } of assignments) {
    const last = lane.at(-1)
    const isSame = last?.value === value && (field !== 'unitId' || last.seconded === seconded)
    if (last && last.to === from && isSame) last.to = to
    else if (value !== null) lane.push({ from, to, value, seconded })
  }
  return lane
}
