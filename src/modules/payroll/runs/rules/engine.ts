import type { Category, PayItem, Rounding } from '../../contract.ts'
import { compile } from '../../rules/formula/compile.ts'
import { type Evaluate, isTrouble, type Trouble } from '../../rules/formula/evaluation.ts'
import { inOrder } from '../../rules/formula/order.ts'
import { roundFen } from '../../rules/formula/rounding.ts'
import { check } from '../../rules/formula/types.ts'
import { type LawCall, lawRule, needsOf } from './law.ts'
import { aggregates, namesFor } from './names.ts'
import { textCodes } from './quantities.ts'
import { inputCodes, type RuleSet } from './rule-set.ts'
import { type TaxView, taxViewOf } from './tax.ts'

/** Why somebody could not be counted. */
export type Problem = { item: string; trouble: Trouble['trouble']; names: readonly string[] }

export type Counted = { ok: true; amounts: number[] } | { ok: false; problem: Problem }

/** Rules made ready for many people. */
export type Engine = {
  rules: RuleSet
  codes: readonly string[]
  /** Items in the order in which they are counted. */
  order: readonly PayItem[]
  count: (inputs: readonly number[], labels: readonly string[]) => Counted
  /** Every value by its slot, after `count`: inputs, then items, then the sums. */
  slotOf: (code: string) => number
  values: Float64Array
  /** The taxes of whoever was counted last. */
  tax: TaxView
}

const noProblem = null

type Step = { item: PayItem; slot: number; run: (labels: readonly string[]) => Problem | null }

/** @throws when items do not check: they are checked before they are saved */
export function engineOf(rules: RuleSet): Engine {
  const codes = inputCodes(rules.items)
  const inputSlots = new Map(codes.map((code, index) => [code, index]))
  const itemsFrom = codes.length
  const itemSlots = new Map(rules.items.map(({ code }, index) => [code, itemsFrom + index]))
  const sumsFrom = itemsFrom + rules.items.length
  const values = new Float64Array(sumsFrom + aggregates.length)
  const slotOf = (code: string): number => {
    const aggregate = aggregates.findIndex((each) => each.code === code)
    return aggregate >= 0 ? sumsFrom + aggregate : (itemSlots.get(code) ?? inputSlots.get(code) ?? -1)
  }
  const live = rules.items.filter(({ retired }) => !retired)
  const order = orderOf(live)
  const steps = order.map((item) => stepOf(item, { rules, values, slotOf, live, inputSlots }))
  const [gross, contributions] = aggregates.map(({ code }) => slotOf(code)) as [number, number]
  const sums: Partial<Record<Category, number>> = { earning: gross, contribution: contributions }
  return {
    ...{ rules, codes, order, slotOf, values, tax: taxViewOf({ rules, values, slotOf, items: live }) },
    count(inputs, labels) {
      fill(values, inputs, itemsFrom)
      for (const { item, slot, run } of steps) {
        const problem = run(labels)
        if (problem) return { ok: false, problem }
        const sum = sums[item.category]
        if (sum !== undefined) values[sum] = read(values, sum) + read(values, slot)
      }
      return { ok: true, amounts: Array.from(values.subarray(itemsFrom, sumsFrom)) }
    },
  }
}

const read = (values: Float64Array, slot: number): number => values[slot] as number

function fill(values: Float64Array, inputs: readonly number[], count: number): void {
  values.fill(0)
  for (let index = 0; index < count; index += 1) values[index] = inputs[index] ?? 0
}

function orderOf(items: readonly PayItem[]): PayItem[] {
  const byCode = new Map(items.map((item) => [item.code, item]))
  const ordered = inOrder(items.map((item) => ({ code: item.code, names: needsOf(item, items) })))
  if (!ordered.ok) throw new Error(`Items that need each other: ${ordered.loop.join(' → ')}`)
  return ordered.order.flatMap((code) => byCode.get(code) ?? [])
}

type Making = {
  rules: RuleSet
  values: Float64Array
  slotOf: (code: string) => number
  live: readonly PayItem[]
  inputSlots: ReadonlyMap<string, number>
}

function stepOf(item: PayItem, making: Making): Step {
  const slot = making.slotOf(item.code)
  const { source } = item
  if (source.by === 'formula') return { item, slot, run: formulaStep(item, source, slot, making) }
  if (source.by === 'law') {
    const rule = lawRule(source.rule)
    const call: LawCall = { rules: making.rules, values: making.values, slotOf: making.slotOf, items: making.live }
    const evaluate = rule(call)
    return {
      ...{ item, slot },
      run: (labels) => {
        making.values[slot] = evaluate(labels)
        return noProblem
      },
    }
  }
  const from = making.inputSlots.get(item.code) ?? -1
  return {
    ...{ item, slot },
    run: () => {
      making.values[slot] = making.values[from] ?? 0
      return noProblem
    },
  }
}

type FormulaSource = Extract<PayItem['source'], { by: 'formula' }>

function formulaStep(item: PayItem, source: FormulaSource, slot: number, { live, values, slotOf }: Making) {
  const evaluate = compiled(source.formula, item.unit === 'fen' ? 'money' : 'number', live, slotOf)
  const when = source.when ? compiled(source.when, 'truth', live, slotOf) : null
  const problemOf = ({ trouble, names }: Trouble): Problem => ({ item: item.code, trouble, names })
  return (labels: readonly string[]): Problem | null => {
    const condition = when ? when(values, labels) : true
    if (isTrouble(condition)) return problemOf(condition)
    if (!condition) {
      values[slot] = 0
      return noProblem
    }
    const outcome = evaluate(values, labels)
    if (isTrouble(outcome)) return problemOf(outcome)
    values[slot] = item.unit === 'fen' ? rounded(Number(outcome), source.rounding) : Number(outcome)
    return noProblem
  }
}

function compiled(
  formula: string,
  wanted: 'money' | 'number' | 'truth',
  items: readonly PayItem[],
  slotOf: (code: string) => number,
): Evaluate {
  const { types, codeOf } = namesFor(items)
  const checked = check(formula, types, wanted)
  if (!checked.ok) throw new Error(`A formula that does not check: ${formula} (${checked.problem.code})`)
  return compile(checked.formula, (name) => {
    const code = codeOf.get(name) ?? name
    const text = (textCodes as readonly string[]).indexOf(code)
    return text >= 0 ? text : slotOf(code)
  })
}

const modes: Record<Rounding, ['half' | 'up' | 'down', 'fen' | 'jiao' | 'yuan']> = {
  fen: ['half', 'fen'],
  jiao: ['half', 'jiao'],
  yuan: ['half', 'yuan'],
  yuanUp: ['up', 'yuan'],
  yuanDown: ['down', 'yuan'],
}

export const rounded = (value: number, rounding: Rounding): number => roundFen(value, ...modes[rounding])
