import { builtIns, choice } from './built-ins.ts'
import { type Literal, type Node, strengthOf, strengthOfPrefix, strengthOfSign } from './syntax.ts'

const yuan = (fen: number): string => `${fen / 100}元`

function literalText({ type, value, percent }: Literal): string {
  if (type === 'money') return yuan(Number(value))
  if (type === 'text') return /["“”]/.test(String(value)) ? `「${value}」` : `"${value}"`
  if (type === 'truth') return value ? '真' : '假'
  return percent ? `${Number(`${value}e2`)}%` : String(value)
}

const inBrackets = (node: Node, needs: boolean): string => (needs ? `(${printed(node)})` : printed(node))

/** A tree as a formula that reads back to the same tree. */
export function printed(node: Node): string {
  if (node.kind === 'literal') return literalText(node)
  if (node.kind === 'name') return node.name
  if (node.kind === 'call') return `${builtIns[node.builtIn].zh}(${node.given.map(printed).join(', ')})`
  if (node.kind === 'choice') return `${choice.zh}(${[node.condition, node.yes, node.no].map(printed).join(', ')})`
  if (node.kind === 'prefix') {
    const of = inBrackets(node.of, strengthOf(node.of) < strengthOfPrefix(node.sign))
    return node.sign === 'not' ? `非 ${of}` : `−${of}`
  }
  const strength = strengthOfSign(node.sign)
  const sign = { or: '或', and: '且' }[node.sign as 'or' | 'and'] ?? node.sign
  const compares = strength === strengthOfSign('=')
  const left = inBrackets(node.left, strengthOf(node.left) < strength + (compares ? 1 : 0))
  return `${left} ${sign} ${inBrackets(node.right, strengthOf(node.right) <= strength)}`
}

/** A figure without any noise, to hold ours against: a fraction of two integers, the lower above zero. */
export type Ratio = { over: bigint; under: bigint }

/** Of a number as it is written, with at most nine decimals. */
export const ratio = (value: number): Ratio => ({ over: BigInt(Math.round(value * 1e9)), under: 1_000_000_000n })

const upright = (over: bigint, under: bigint): Ratio => (under < 0n ? { over: -over, under: -under } : { over, under })

export const exact = {
  '+': (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }),
  '−': (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.under - b.over * a.under, under: a.under * b.under }),
  '×': (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under }),
  '÷': (a: Ratio, b: Ratio): Ratio => upright(a.over * b.under, a.under * b.over),
}

export const signOf = (a: Ratio): number => (a.over > 0n ? 1 : a.over < 0n ? -1 : 0)

/** The integer at or below. */
export function below({ over, under }: Ratio): bigint {
  const whole = over / under
  return over < 0n && whole * under !== over ? whole - 1n : whole
}

/** To an integer, half away from zero. */
export function halfAway(value: Ratio): bigint {
  const size = { over: (value.over < 0n ? -value.over : value.over) * 2n + value.under, under: value.under * 2n }
  return BigInt(signOf(value)) * below(size)
}
