import { newId } from '#platform/kernel/id.ts'
import type { Clause, Flow, Step, When, Who } from '../../contract.ts'
import type { KindField } from './types.ts'

/*
 * Edits of a flow: each takes one and gives another. What is being filled in may be unfinished meanwhile: nobody chosen
 * yet, or no value. `unfinished` names such steps; they are kept on the screen until they are whole.
 */

export const newStep = (who: readonly Who[]): Step => ({
  key: newId(),
  name: '',
  who: [...who],
  mode: 'any',
  when: null,
  timeOut: null,
})

export const insertStep = (flow: Flow, index: number, step: Step): Flow => ({
  ...flow,
  steps: flow.steps.toSpliced(index, 0, step),
})

export const removeStep = (flow: Flow, key: string): Flow => ({
  ...flow,
  steps: flow.steps.filter((step) => step.key !== key),
})

export const changeStep = (flow: Flow, key: string, change: Partial<Step>): Flow => ({
  ...flow,
  steps: flow.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
})

/** One place up (−1) or down (1); at the end of the row nothing moves. */
export function moveStep(flow: Flow, key: string, by: -1 | 1): Flow {
  const from = flow.steps.findIndex((step) => step.key === key)
  const step = flow.steps[from]
  const to = from + by
  if (!step || to < 0 || to >= flow.steps.length) return flow
  return { ...flow, steps: flow.steps.toSpliced(from, 1).toSpliced(to, 0, step) }
}

export const isSameWho = (one: Who, other: Who): boolean => keyOfWho(one) === keyOfWho(other)

export const keyOfWho = (who: Who): string => {
  if (who.by === 'relation') return `relation ${who.relation}`
  return who.by === 'role' ? `role ${who.roleId}` : `user ${who.userId}`
}

/** Nobody twice. */
export const withWho = (list: readonly Who[], who: Who): Who[] =>
  list.some((each) => isSameWho(each, who)) ? [...list] : [...list, who]

export const withoutWho = (list: readonly Who[], who: Who): Who[] => list.filter((each) => !isSameWho(each, who))

type Comparison = Clause['is']

const ofNumbers = ['moreThan', 'atLeast', 'lessThan', 'atMost'] as const
const ofChoices = ['oneOf', 'noneOf'] as const

export const isCounted = (field: KindField | undefined): boolean => field?.type === 'number' || field?.type === 'money'

export const comparisonsOf = (field: KindField | undefined): readonly Comparison[] =>
  isCounted(field) ? ofNumbers : ofChoices

export const isOfChoice = (clause: Clause): clause is Extract<Clause, { value: string[] }> =>
  Array.isArray(clause.value)

/** A comparison to begin with. Of a choice the first, of a tree nothing is chosen yet. */
export function firstClause(field: KindField): Clause {
  if (isCounted(field)) return { field: field.key, is: 'moreThan', value: 0 }
  return { field: field.key, is: 'oneOf', value: field.choices.slice(0, 1).map(({ value }) => value) }
}

/** Compares the other way, as far as this field can be compared so. */
export function comparing(clause: Clause, is: Comparison): Clause {
  if (isOfChoice(clause)) return is === 'oneOf' || is === 'noneOf' ? { ...clause, is } : clause
  return is === 'oneOf' || is === 'noneOf' ? clause : { ...clause, is }
}

export const changeClause = (when: When, at: number, clause: Clause): When => ({
  ...when,
  clauses: when.clauses.map((each, index) => (index === at ? clause : each)),
})

/** Without its last comparison there is no condition. */
export function removeClause(when: When, at: number): When | null {
  const clauses = when.clauses.toSpliced(at, 1)
  return clauses.length === 0 ? null : { ...when, clauses }
}

const isUnfinishedClause = (clause: Clause): boolean => isOfChoice(clause) && clause.value.length === 0

const isUnfinishedStep = ({ who, when }: Step): boolean =>
  who.length === 0 || (when?.clauses.some(isUnfinishedClause) ?? false)

/** Keys of the steps that can't be kept as they are. */
export const unfinished = (flow: Flow): string[] => flow.steps.filter(isUnfinishedStep).map(({ key }) => key)

/** Keys of the fields that some condition compares. */
export const comparedFields = ({ steps }: Flow): ReadonlySet<string> =>
  new Set(steps.flatMap(({ when }) => when?.clauses.map(({ field }) => field) ?? []))
