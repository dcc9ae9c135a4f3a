import type { Clause, Flow, Who } from '../contract.ts'

/** A field, as far as conditions care. */
export type Comparable = {
  key: string
  type: 'number' | 'money' | 'choice' | 'tree'
  choices?: readonly { value: string }[]
}

/** What a flow can name, as far as it is known. */
export type Known = {
  fields: readonly Comparable[]
  relations: ReadonlySet<string>
  roles: ReadonlySet<string>
  users: ReadonlySet<string>
}

export type FlowProblem = { code: FlowProblemCode; step: string | null }
export const flowProblemCodes = [
  'repeatedKey',
  'unknownRelation',
  'unknownRole',
  'unknownUser',
  'unknownField',
  'unfitComparison',
  'unknownChoice',
  'unknownNobody',
] as const
export type FlowProblemCode = (typeof flowProblemCodes)[number]

/** What keeps a flow from being published. */
export function flowProblems(flow: Flow, known: Known): FlowProblem[] {
  const keys = flow.steps.map(({ key }) => key)
  const ofSteps = flow.steps.flatMap(({ key, who, when }, index) => {
    const codes = [
      ...(keys.indexOf(key) === index ? [] : ['repeatedKey' as const]),
      ...who.flatMap((each) => whoProblem(each, known)),
      ...(when?.clauses.flatMap((clause) => clauseProblem(clause, known.fields)) ?? []),
    ]
    return [...new Set(codes)].map((code) => ({ code, step: key }))
  })
  const nobody = flow.nobody !== null && !known.roles.has(flow.nobody) ? ['unknownNobody' as const] : []
  const ofCopies = flow.copies.flatMap((each) => whoProblem(each, known))
  return [...ofSteps, ...[...new Set([...nobody, ...ofCopies])].map((code) => ({ code, step: null }))]
}

function whoProblem(who: Who, known: Known): FlowProblemCode[] {
  if (who.by === 'relation') return known.relations.has(who.relation) ? [] : ['unknownRelation']
  if (who.by === 'role') return known.roles.has(who.roleId) ? [] : ['unknownRole']
  return known.users.has(who.userId) ? [] : ['unknownUser']
}

function clauseProblem(clause: Clause, fields: readonly Comparable[]): FlowProblemCode[] {
  const field = fields.find(({ key }) => key === clause.field)
  if (!field) return ['unknownField']
  const comparesNumbers = field.type === 'number' || field.type === 'money'
  const choosing = clause.is === 'oneOf' || clause.is === 'noneOf'
  if (comparesNumbers === choosing) return ['unfitComparison']
  if (!choosing || field.type !== 'choice') return []
  const choices = new Set(field.choices?.map(({ value }) => value))
  return clause.value.every((value) => choices.has(value)) ? [] : ['unknownChoice']
}

/** Everything that a flow asks for, in steps and copies. */
export const allWho = (flow: Flow): Who[] => [...flow.steps.flatMap(({ who }) => who), ...flow.copies]
