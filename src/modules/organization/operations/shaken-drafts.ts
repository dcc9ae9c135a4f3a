import type { Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import type { Conflict } from '../rules/reorganize.ts'
import { changeDraft, type Draft, readDrafts } from '../store/reorganizations.ts'
import { judge } from './projection.ts'

/** Conflicts that come from outside: nobody drafting alone could have made them. */
const fromOutside: ReadonlySet<Conflict['code']> = new Set(['gone', 'moved', 'renamed', 'headChanged', 'exists'])

/** Drafts that name the changed units are judged again: one whose ground has shifted is blocked, one that has it back is a draft again. */
export async function blockShaken(
  call: Pick<Call<unknown>, 'db' | 'today'>,
  day: Day,
  unitIds: string[],
): Promise<void> {
  const { db, today } = call
  const drafts = await readDrafts(db, { states: ['draft', 'scheduled', 'blocked'], from: day, naming: unitIds })
  for (const draft of drafts) {
    const { conflicts } = await judge(db, draft, today)
    const state = stateAfter(draft, conflicts)
    if (state !== draft.state)
      await changeDraft(db, draft.id, { state, conflicts: state === 'blocked' ? conflicts : null })
  }
}

/** What a draft becomes when these conflicts are found. */
export function stateAfter(draft: Pick<Draft, 'state'>, conflicts: Conflict[]): Draft['state'] {
  if (draft.state === 'blocked') return conflicts.length > 0 ? 'blocked' : 'draft'
  const blocking = draft.state === 'scheduled' ? conflicts : conflicts.filter(({ code }) => fromOutside.has(code))
  return blocking.length > 0 ? 'blocked' : draft.state
}
