import { type Decided, decided } from '#modules/approvals/index.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { judge } from '../operations/projection.ts'
import { changeDraft, lockDraft, readDrafts } from '../store/reorganizations.ts'
import { reorganizationKind } from './kind.ts'

/** Approved, it is judged again and waits for its day; anything else makes it a draft again, with what was said. */
async function answer(call: HandlerCall, { recordId, outcome, comment }: Decided): Promise<void> {
  const { db, today } = call
  await lockDraft(db, recordId)
  const [draft] = await readDrafts(db, { ids: [recordId] })
  if (draft?.state !== 'asking' && draft?.state !== 'draft') return
  const said = { answer: outcome, answerComment: comment || null }
  if (outcome !== 'approved') return changeDraft(db, draft.id, { ...said, state: 'draft' })
  const { conflicts } = await judge(db, draft, today)
  const isBlocked = conflicts.length > 0
  await changeDraft(db, draft.id, {
    ...said,
    state: isBlocked ? 'blocked' : 'scheduled',
    conflicts: isBlocked ? conflicts : null,
  })
}

export const reorganizationDecided = on(decided, async ({ kind, decisions }, call) => {
  if (kind !== reorganizationKind.kind) return
  for (const decision of decisions) await answer(call, decision)
})
