/** What a value is. Money is in fen; a truth is kept as 0 or 1 among the numbers. */
export type Type = 'money' | 'number' | 'text' | 'truth'

export type Value = number | string | boolean

export type Language = 'zh' | 'en'

/** One meaning in both languages. */
export type Wording = { zh: string; en: string }

/** A part of the source, in UTF-16 units from its begin. */
export type Place = { offset: number; length: number }

export const comparisons = ['=', '≠', '<', '≤', '>', '≥'] as const
export type Comparison = (typeof comparisons)[number]

export type Reckoning = '+' | '−' | '×' | '÷'
export type InfixSign = 'or' | 'and' | Comparison | Reckoning

export type BuiltInName = 'max' | 'min' | 'round' | 'ceil' | 'floor' | 'abs' | 'between'

export type Literal = Place & { kind: 'literal'; type: Type; value: Value; percent?: true }
export type Name = Place & { kind: 'name'; name: string }
export type Prefix = Place & { kind: 'prefix'; sign: '−' | 'not'; of: Node }
export type Infix = Place & { kind: 'infix'; sign: InfixSign; left: Node; right: Node }
export type Choice = Place & { kind: 'choice'; condition: Node; yes: Node; no: Node }
export type Call = Place & { kind: 'call'; builtIn: BuiltInName; given: readonly Node[] }
export type Node = Literal | Name | Prefix | Infix | Choice | Call

export const isComparison = (sign: InfixSign): sign is Comparison => (comparisons as readonly string[]).includes(sign)

/** How strongly a sign binds what stands beside it. */
const strengths: Readonly<Record<InfixSign, number>> = {
  or: 2,
  and: 3,
  '=': 5,
  '≠': 5,
  '<': 5,
  '≤': 5,
  '>': 5,
  '≥': 5,
  '+': 6,
  '−': 6,
  '×': 7,
  '÷': 7,
}
const strengthOfNot = 4
const strengthOfMinus = 8
const strongest = 9

export const strengthOfSign = (sign: InfixSign): number => strengths[sign]

export const strengthOfPrefix = (sign: Prefix['sign']): number => (sign === 'not' ? strengthOfNot : strengthOfMinus)

/** How strongly the whole of a part holds together: what is weaker than its neighbour needs brackets. */
export function strengthOf(node: Node): number {
  if (node.kind === 'infix') return strengths[node.sign]
  if (node.kind === 'prefix') return strengthOfPrefix(node.sign)
  return node.kind === 'choice' ? 1 : strongest
}
