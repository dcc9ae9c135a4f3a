import type { Part, Run, Trouble } from './evaluation.ts'
import { downTo, type Grain, halfTo, upTo } from './rounding.ts'
import type { InfixSign } from './syntax.ts'

/** Beyond it fen are not exact. */
const largest = 9e15

export function reckoned(sign: InfixSign, left: Part<number>, right: Part<number>): Part<number> {
  if (sign === '+') return (numbers, texts) => sum(left(numbers, texts), right(numbers, texts))
  if (sign === '−') return (numbers, texts) => sum(left(numbers, texts), -right(numbers, texts))
  return (numbers, texts) => left(numbers, texts) * right(numbers, texts)
}

/** What cancels out is nothing at all, so that it is known as zero when something is divided by it. */
function sum(one: number, other: number): number {
  const total = one + other
  return Math.abs(total) > (Math.abs(one) + Math.abs(other)) * 4e-15 ? total : 0
}

export function quotient(left: Part<number>, right: Part<number>, run: Run, byZero: Trouble): Part<number> {
  return (numbers, texts) => {
    const dividend = left(numbers, texts)
    const divisor = right(numbers, texts)
    if (divisor !== 0) return dividend / divisor
    run.trouble ??= byZero
    return 0
  }
}

export function kept(part: Part<number>, run: Run, tooLarge: Trouble): Part<number> {
  return (numbers, texts) => {
    const value = part(numbers, texts)
    if (value <= largest && value >= -largest) return value
    run.trouble ??= tooLarge
    return 0
  }
}

export const negated =
  (of: Part<number>): Part<number> =>
  (numbers, texts) =>
    0 - of(numbers, texts)

export const size =
  (of: Part<number>): Part<number> =>
  (numbers, texts) =>
    Math.abs(of(numbers, texts))

export function utmost(which: 'max' | 'min', first: Part<number>, others: readonly Part<number>[]): Part<number> {
  const better = which === 'max' ? Math.max : Math.min
  return (numbers, texts) => {
    let found = first(numbers, texts)
    for (const other of others) found = better(found, other(numbers, texts))
    return found
  }
}

export function rounded(how: 'round' | 'ceil' | 'floor', of: Part<number>, grain: Grain): Part<number> {
  const rounding = how === 'ceil' ? upTo : how === 'floor' ? downTo : halfTo
  return (numbers, texts) => rounding(of(numbers, texts), grain)
}
