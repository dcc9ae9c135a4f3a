import type { FigureRow, Value } from '../value.ts'

type Unit = FigureRow['unit']

/** A single value inside a figure, by the keys that lead to it. */
export type Part = { path: readonly string[]; value: string | number | boolean | null }

/** Every single value of a figure, in its order. */
export function partsOf(value: Value, path: readonly string[] = []): Part[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries<Value>(value).flatMap(([key, inner]) => partsOf(inner, [...path, key]))
}

/** Numbers only, and none of them in a list: each can have a field of its own. */
export const isPlain = (value: Value): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((inner) => typeof inner === 'number' || isPlain(inner))

/** The same value with one number in another's place. */
export function withPart(value: Value, [key, ...rest]: readonly string[], number: number): Value {
  if (key === undefined) return number
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const parts = value as Readonly<Record<string, Value>>
  return { ...parts, [key]: withPart(parts[key] ?? null, rest, number) }
}

const amounts = new Set(
  'upTo quickDeduction income balance monthlyDeduction flat privatePensionPerYear healthInsurance floor ceiling employeeFixed'.split(
    ' ',
  ),
)
const shares = new Set(
  'rate lowestRate highestRate royaltyRate manuscriptShare share annuityRate services manuscript percent'.split(' '),
)

/** What a number inside a figure counts: money and percents stand beside each other in one table. */
export function countsAs(path: readonly string[], unit: Unit): 'money' | 'percent' | 'plain' {
  const key = path.at(-1) ?? ''
  if (unit === 'fen' || amounts.has(key)) return 'money'
  if (shares.has(key)) return 'percent'
  return unit === 'percent' && key !== 'years' ? 'percent' : 'plain'
}
