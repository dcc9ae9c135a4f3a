import { builtIns, choice } from './built-ins.ts'
import { type Literal, type Node, strengthOf, strengthOfPrefix, strengthOfSign } from './syntax.ts'

const yuan = (fen: number): string => `${fen / 100}元`

function literalText({ type, value, percent }: Literal): string {
  if (type === 'money') return yuan(Number(value))
  if (type === 'text') return String(value).includes('"') ? `「${value}」` : `"${value}"`
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
