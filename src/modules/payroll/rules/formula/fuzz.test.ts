import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { isTrouble, type Outcome, type Trouble } from './evaluation.ts'
import { sayProblem } from './locale.ts'
import { sentence, steps } from './sentence.ts'
import type { BuiltInName, Comparison, InfixSign, Node, Type, Value } from './syntax.ts'
import { below, exact, halfAway, printed, type Ratio, ratio, signOf } from './testing.ts'
import { check, type Quantity } from './types.ts'

const held: Record<string, [Quantity['type'], Value]> = {
  月薪: ['money', 2_412_345],
  津贴: ['money', -50_001],
  天数: ['number', 1.5],
  base: ['number', 0],
  城市: ['text', '上海'],
  试用: ['truth', true],
}
const names = new Map(Object.entries(held).map(([name, [type]]) => [name, { type }]))
const values = new Map(Object.entries(held).map(([name, [, value]]) => [name, value]))
const order = Object.keys(held)
const numbers = order.map((name) => Number(held[name]![1]))
const texts = order.map((name) => String(held[name]![1]))

function outcomeOf(source: string) {
  const checked = check(source, names)
  if (!checked.ok) throw new Error(`${source}: ${JSON.stringify(checked.problem)}`)
  for (const language of ['zh', 'en'] as const) {
    expect(sentence(checked.formula, new Map(), language)).not.toMatch(/undefined|NaN|\{\{/)
    expect(steps(checked.formula, values, new Map(), language)).not.toMatch(/undefined|NaN|\{\{/)
  }
  return { root: checked.formula.root, value: compile(checked.formula, (name) => order.indexOf(name))(numbers, texts) }
}

const place = { offset: 0, length: 0 }
const literal = (type: Type, value: Value): Node => ({ kind: 'literal', type, value, ...place })
const named = (name: string): Node => ({ kind: 'name', name, ...place })
const infix =
  (sign: InfixSign) =>
  (left: Node, right: Node): Node => ({ kind: 'infix', sign, left, right, ...place })
const minus = (of: Node): Node => ({ kind: 'prefix', sign: '−', of, ...place })
const call =
  (builtIn: BuiltInName) =>
  (...given: Node[]): Node => ({ kind: 'call', builtIn, given, ...place })
const choice = (condition: Node, yes: Node, no: Node): Node => ({ kind: 'choice', condition, yes, no, ...place })

type Trees = { money: Node; number: Node; text: Node; truth: Node }

/** Well-typed trees of any shape. */
const trees = fc.letrec<Trees>((tie) => {
  const [money, number, text, truth] = [tie('money'), tie('number'), tie('text'), tie('truth')]
  const of = <T extends Node[]>(make: (...parts: T) => Node, ...parts: { [At in keyof T]: fc.Arbitrary<T[At]> }) =>
    fc.tuple(...(parts as unknown as fc.Arbitrary<Node>[])).map((given) => make(...(given as T)))
  const figures = (figure: fc.Arbitrary<Node>) => [
    of(infix('+'), figure, figure),
    of(infix('−'), figure, figure),
    of(infix('×'), figure, number),
    of(infix('÷'), figure, number),
    of(minus, figure),
    of(call('max'), figure, figure, figure),
    of(call('min'), figure, figure),
    of(call('abs'), figure),
    of(
      call('round'),
      figure,
      fc.integer({ min: 0, max: 2 }).map((places) => literal('number', places)),
    ),
    of(call('ceil'), figure),
    of(call('floor'), figure),
    of(choice, truth, figure, figure),
  ]
  const comparison = fc.constantFrom<Comparison>('=', '≠', '<', '≤', '>', '≥')
  const depth = { maxDepth: 4, withCrossShrink: true }
  return {
    money: fc.oneof(
      depth,
      fc.oneof(
        fc.integer({ min: 1, max: 999_999 }).map((fen) => literal('money', fen)),
        fc.constantFrom('月薪', '津贴').map(named),
      ),
      ...figures(money),
      of(infix('×'), number, money),
    ),
    number: fc.oneof(
      depth,
      fc.oneof(
        fc.integer({ min: 1, max: 9999 }).map((each) => literal('number', each / 100)),
        fc.constantFrom('天数', 'base').map(named),
      ),
      ...figures(number),
      of(infix('÷'), money, money),
    ),
    text: fc.oneof(
      depth,
      fc.constantFrom(literal('text', '上海'), literal('text', '甲”乙'), named('城市')),
      of(choice, truth, text, text),
    ),
    truth: fc.oneof(
      depth,
      fc.constantFrom(literal('truth', true), literal('truth', false), named('试用')),
      fc.tuple(comparison, money, money).map(([sign, left, right]) => infix(sign)(left, right)),
      fc.tuple(comparison, number, number).map(([sign, left, right]) => infix(sign)(left, right)),
      of(infix('='), text, text),
      of(infix('≠'), truth, truth),
      of(infix('and'), truth, truth),
      of(infix('or'), truth, truth),
      of((each: Node): Node => ({ kind: 'prefix', sign: 'not', of: each, ...place }), truth),
      of(call('between'), number, number, number),
      of(choice, truth, truth, truth),
    ),
  }
})

const fits = (tree: Node, source: string): boolean =>
  source.length <= 2000 && JSON.stringify(tree).split('"kind"').length <= 401

class NoValue extends Error {}

/** The same language once more, plainly and with exact fractions. */
function figure(node: Node, scale = 1n): Ratio {
  if (node.kind === 'literal') return ratio(Number(node.value))
  if (node.kind === 'name') return ratio(Number(values.get(node.name)))
  if (node.kind === 'prefix') return exact['−'](ratio(0), figure(node.of, scale))
  if (node.kind === 'choice') return figure(truth(node.condition) ? node.yes : node.no, scale)
  if (node.kind === 'call') return called(node.builtIn, node.given)
  const [left, right] = [figure(node.left, scale), figure(node.right, scale)]
  if (node.sign === '÷' && right.over === 0n) throw new NoValue()
  return exact[node.sign as '+'](left, right)
}

function called(builtIn: BuiltInName, given: readonly Node[]): Ratio {
  const found = given.map((each) => figure(each))
  const [value, places] = found as [Ratio, Ratio | undefined]
  if (builtIn === 'max') return found.reduce((a, b) => (signOf(exact['−'](a, b)) < 0 ? b : a))
  if (builtIn === 'min') return found.reduce((a, b) => (signOf(exact['−'](a, b)) > 0 ? b : a))
  if (builtIn === 'abs') return signOf(value) < 0 ? exact['−'](ratio(0), value) : value
  const decimals = Number(places ? places.over / places.under : 0n)
  const grain = ratio(isMoney(given[0]!) ? 10 ** (2 - decimals) : 10 ** -decimals)
  const parts = exact['÷'](value, grain)
  const negative = { over: -parts.over, under: parts.under }
  const whole = builtIn === 'round' ? halfAway(parts) : builtIn === 'floor' ? below(parts) : -below(negative)
  return exact['×']({ over: whole, under: 1n }, grain)
}

function isMoney(node: Node): boolean {
  if (node.kind === 'literal') return node.type === 'money'
  if (node.kind === 'name') return held[node.name]![0] === 'money'
  if (node.kind === 'prefix') return isMoney(node.of)
  if (node.kind === 'choice') return isMoney(node.yes)
  if (node.kind === 'call') return isMoney(node.given[0]!)
  if (node.sign === '÷') return isMoney(node.left) && !isMoney(node.right)
  return isMoney(node.left) || isMoney(node.right)
}

function text(node: Node): string {
  if (node.kind === 'choice') return text(truth(node.condition) ? node.yes : node.no)
  return String(node.kind === 'name' ? values.get(node.name) : node.kind === 'literal' && node.value)
}

function truth(node: Node): boolean {
  if (node.kind === 'literal') return node.value === true
  if (node.kind === 'name') return values.get(node.name) === true
  if (node.kind === 'prefix') return !truth(node.of)
  if (node.kind === 'choice') return truth(truth(node.condition) ? node.yes : node.no)
  if (node.kind === 'call') {
    const [value, least, most] = node.given.map((each) => figure(each)) as [Ratio, Ratio, Ratio]
    return signOf(exact['−'](value, least)) >= 0 && signOf(exact['−'](value, most)) <= 0
  }
  return judged(node.sign, node.left, node.right)
}

function judged(sign: InfixSign, left: Node, right: Node): boolean {
  if (sign === 'and') return truth(left) && truth(right)
  if (sign === 'or') return truth(left) || truth(right)
  if (sign === '=' && isText(left)) return text(left) === text(right)
  if (sign === '≠' && isTruth(left)) return truth(left) !== truth(right)
  const way = signOf(exact['−'](figure(left), figure(right)))
  return { '=': way === 0, '≠': way !== 0, '<': way < 0, '≤': way <= 0, '>': way > 0, '≥': way >= 0 }[
    sign as Comparison
  ]
}

const typeOf = (node: Node): Type | undefined => {
  const checked = check(printed(node), names)
  return checked.ok ? checked.formula.type : undefined
}
const isText = (node: Node) => typeOf(node) === 'text'
const isTruth = (node: Node) => typeOf(node) === 'truth'

/** What must come out, or null where nothing can. */
function expected<T>(reckon: () => T): T | null {
  try {
    return reckon()
  } catch (error) {
    if (error instanceof NoValue) return null
    throw error
  }
}

const isTroubled = (outcome: Outcome, trouble: Trouble['trouble']): boolean =>
  isTrouble(outcome) && outcome.trouble === trouble

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...'()（）+-−×÷*/%％=≠<≤>≥?:，,"“”「」元¥且或非真假 \n.0１9',
    '月薪',
    '天数',
    '城市',
    '试用',
    '如果(',
    '最大(',
    '取整(',
    '介于(',
    'and',
    '30元',
    '0',
    '😀',
    '𠮷',
    '\u0000',
    '\ud800',
  )
  it.each([
    ['pieces of the language', fc.array(pieces, { maxLength: 40 }).map((each) => each.join(''))],
    ['any text', fc.string({ unit: 'binary', maxLength: 80 })],
    [
      'far too much of it',
      fc.tuple(pieces, fc.integer({ min: 500, max: 3000 })).map(([piece, times]) => piece.repeat(times)),
    ],
  ])('is taken or refused with its place: %s', (_, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        const checked = check(source, names)
        if (checked.ok) return outcomeOf(source).value !== undefined
        const { offset, length } = checked.problem
        expect(offset >= 0 && length >= 0 && offset + length <= source.length).toBe(true)
        expect(sayProblem(checked.problem, 'zh')).not.toMatch(/\{\{|undefined/)
        return true
      }),
      { numRuns: 1500 },
    )
  })

  it('figures: reads back the same, and comes to what exact fractions say', () => {
    fc.assert(
      fc.property(fc.oneof(trees.money, trees.number), (tree) => {
        const source = printed(tree)
        fc.pre(fits(tree, source))
        const found = outcomeOf(source)
        expect(printed(found.root)).toBe(source)
        const exactly = expected(() => figure(tree))
        if (exactly === null) return isTroubled(found.value, 'divisionByZero')
        const near = Number((exactly.over * 1_000_000n) / exactly.under) / 1e6
        if (isTrouble(found.value)) return isTroubled(found.value, 'tooLarge')
        expect(Math.abs(Number(found.value) - near)).toBeLessThanOrEqual(1e-4 + Math.abs(near) * 1e-11)
        return true
      }),
      { numRuns: 1000 },
    )
  })

  it('conditions and texts: the same', () => {
    fc.assert(
      fc.property(fc.oneof(trees.truth, trees.text), (tree) => {
        const source = printed(tree)
        fc.pre(fits(tree, source))
        const found = outcomeOf(source)
        expect(printed(found.root)).toBe(source)
        const exactly = expected(() => (isText(tree) ? text(tree) : truth(tree)))
        if (exactly === null) return isTroubled(found.value, 'divisionByZero')
        return found.value === exactly
      }),
      { numRuns: 500 },
    )
  })
})
