import { type Decided, decided, type Outcome } from '#modules/approvals/index.ts'
import { writeEntries } from '#platform/audit/entry.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { people } from '../contract.ts'
import { changeMany } from '../operations/personal.ts'
import { closeRequests, type RequestRow, type RequestState } from '../store/requests.ts'
import { changeKind, openedChanges } from './change-kind.ts'

const stateAfter: Record<Outcome, RequestState> = {
  approved: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  returned: 'returned',
}

/** What was approved is written at once; a value that the record no longer takes refuses the decision. */
async function carryOut(call: HandlerCall, decisions: readonly Decided[]): Promise<void> {
  const closed = await closeRequests(
    call.db,
    decisions.map(({ recordId: id, outcome, by, comment }) => ({
      ...{ id, by, state: stateAfter[outcome], reason: comment || null },
    })),
  )
  const approved = closed.filter(({ state }) => state === 'accepted')
  if (approved.length > 0) await writeChanges(call, approved)
}

/** Of two requests about one person the one asked later has the last word. */
async function writeChanges({ db, today, world, actor }: HandlerCall, rows: readonly RequestRow[]): Promise<void> {
  const inOrder = rows.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
  const wanted = new Map<string, ReturnType<typeof openedChanges>>()
  const asked = new Map<string, string[]>()
  for (const row of inOrder) {
    wanted.set(row.personId, { ...wanted.get(row.personId), ...openedChanges(world.secrets, row) })
    asked.set(row.personId, [...(asked.get(row.personId) ?? []), row.requestId])
  }
  const changed = await changeMany({ db, today, secrets: world.secrets }, wanted)
  const told = { at: new Date().toISOString(), actor: actor.userId || null, operation: people.edit.name }
  const entries = [...changed].map(([personId, fields]) => ({
    ...{ ...told, about: [{ type: 'person', id: personId }], door: 'job', ip: null },
    body: { changed: fields, asked: asked.get(personId) },
  }))
  await writeEntries(db, world.secrets, entries)
}

export const changesDecided = on(decided, async ({ kind, decisions }, call) => {
  if (kind === changeKind.kind) await carryOut(call, decisions)
})
