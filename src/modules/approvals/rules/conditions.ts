import type { Clause, FieldValues, When } from '../contract.ts'

type Value = FieldValues[string]

/** Does this request take the step? A field that the request doesn't have meets no comparison but `noneOf`. */
export function holds(when: When | null, values: FieldValues): boolean {
  if (!when) return true
  const met = when.clauses.map((clause) => meets(clause, values[clause.field]))
  return when.match === 'all' ? met.every(Boolean) : met.some(Boolean)
}

type Choosing = Extract<Clause, { value: string[] }>

const isChoosing = (clause: Clause): clause is Choosing => clause.is === 'oneOf' || clause.is === 'noneOf'

function meets(clause: Clause, value: Value | undefined): boolean {
  if (!isChoosing(clause)) return typeof value === 'number' && compare[clause.is](value, clause.value)
  const has = textsOf(value).some((each) => clause.value.includes(each))
  return clause.is === 'oneOf' ? has : !has
}

const textsOf = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : []

const compare = {
  atLeast: (value: number, limit: number) => value >= limit,
  moreThan: (value: number, limit: number) => value > limit,
  atMost: (value: number, limit: number) => value <= limit,
  lessThan: (value: number, limit: number) => value < limit,
}
