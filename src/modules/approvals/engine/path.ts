import type { FieldClass } from '#platform/kernel/field-class.ts'
import type { Call } from '#platform/operation.ts'
import type { PathStep } from '../contract.ts'
import type { RequestKind } from '../kinds.ts'
import { type PathEntry, type Task, tasksOf } from '../rules/progress.ts'
import type { StoredRequest } from '../store/requests.ts'
import { approversFor } from './approvers.ts'
import { type Labels, labelOfStep, labelsFor, whenSaid } from './labels.ts'
import { placeOf } from './settle.ts'

type Reading = Pick<Call<unknown>, 'db' | 'today'>
type Behalf = ReadonlyMap<string, string>

/**
 * The way so far and to come, with names: for steps to come those who would be asked if they began today. A condition on
 * what the reader may not see isn't told, nor that its step was left out; without `sees` everything is.
 */
export async function pathShown(
  call: Reading,
  request: StoredRequest,
  kind: RequestKind,
  sees?: ReadonlySet<FieldClass>,
): Promise<PathStep[]> {
  const coming = comingSteps(request)
  const found = await approversFor(
    call,
    coming.map((step) => placeOf(request, step.who, request.flow.nobody)),
  )
  const expected = new Map(coming.map((step, index) => [step.key, found[index]?.userIds ?? []]))
  const deciders = request.tasks.flatMap(({ approver, decidedBy }) => [approver, decidedBy ?? approver])
  const labels = await labelsFor(call, request.path, {
    fields: kind.fields,
    userIds: [...deciders, ...found.flatMap(({ userIds }) => userIds)],
  })
  const isTold = tellingFor(kind, sees)
  return request.path
    .map((step, index) => ({ step, state: stateOf(request, step, index) }))
    .filter(({ step }) => step.skip !== 'condition' || isTold(step))
    .map(({ step, state }) => {
      const asked = tasksOf(request, step.key).map((task) => personAsked(task, labels.users))
      const would = state === 'coming' && asked.length === 0 ? (expected.get(step.key) ?? []) : []
      const people = [...asked, ...would.map((userId) => personComing(userId, labels))]
      return {
        ...{ key: step.key, label: labelOfStep(step, labels), mode: step.mode, state, skip: step.skip, people },
        ...{ when: isTold(step) ? whenSaid(step.when, kind, labels) : null, addedBy: step.addedBy },
        nobody: (state === 'current' && request.stuck) || (state === 'coming' && people.length === 0),
      }
    })
}

/** May the reader know what the step's condition compares? */
function tellingFor({ fields }: RequestKind, sees: ReadonlySet<FieldClass> | undefined) {
  const closed = new Set(fields.flatMap(({ key, fieldClass }) => (isClosed(fieldClass, sees) ? key : [])))
  return ({ when }: PathEntry): boolean => !when?.clauses.some(({ field }) => closed.has(field))
}

const isClosed = (fieldClass: FieldClass | undefined, sees: ReadonlySet<FieldClass> | undefined): boolean =>
  fieldClass !== undefined && sees !== undefined && !sees.has(fieldClass)

const comingSteps = (request: StoredRequest): PathEntry[] =>
  request.state === 'open'
    ? request.path.filter((step, index) => index > request.at && !step.skip && tasksOf(request, step.key).length === 0)
    : []

function stateOf({ state, at }: StoredRequest, { skip }: PathEntry, index: number): PathStep['state'] {
  if (skip) return 'skipped'
  if (index < at) return 'done'
  if (state !== 'open') return index === at ? 'done' : 'dropped'
  return index === at ? 'current' : 'coming'
}

function personAsked(task: Task, users: Behalf): PathStep['people'][number] {
  const { approver, decidedBy, decidedAt, arrivedAt, dueAt, state } = task
  const another = decidedBy !== null && decidedBy !== approver && state !== 'handed'
  return {
    userId: another ? decidedBy : approver,
    name: users.get(another ? decidedBy : approver) ?? '',
    state,
    at: decidedAt ?? arrivedAt,
    dueAt: state === 'waiting' ? dueAt : null,
    onBehalfOf: another ? (users.get(approver) ?? null) : null,
  }
}

const personComing = (userId: string, { users }: Labels): PathStep['people'][number] => ({
  ...{ userId, name: users.get(userId) ?? '', state: 'coming', at: null, dueAt: null, onBehalfOf: null },
})
