import { inOrder } from '../../rules/formula/order.ts'
import type { Formula } from '../../rules/formula/types.ts'
import { aggregates } from '../../runs/rules/names.ts'
import type { PayItem } from '../contract.ts'
import type { CheckedItems } from './check-items.ts'
import type { ItemProblem } from './item-problem.ts'
import { placeOf, type Read } from './reading.ts'

/** A sum among the items, told from them by its sign. */
const sumOf = (code: string): string => `#${code}`

/** Tax rests on all that is earned and contributed, so nothing of these may rest on tax. */
export function orderOf(live: readonly PayItem[], read: readonly Read[]): CheckedItems {
  const codes = new Map<string, string>([
    ...live.map(({ code, names }) => [names.zh, code] as const),
    ...aggregates.map(({ code, names }) => [names.zh, sumOf(code)] as const),
  ])
  const used = new Map(read.map(({ code, formulas }) => [code, namesIn(formulas)]))
  const nodes = [
    ...live.map((item) => ({ code: item.code, names: neededBy(item, used.get(item.code) ?? [], codes) })),
    ...aggregates.map(({ code, category }) => ({ code: sumOf(code), names: codesIn(live, category) })),
  ]
  const ordered = inOrder(nodes)
  if (ordered.ok) return { ok: true, order: ordered.order.filter((code) => !code.startsWith('#')) }
  return { ok: false, problems: [loopProblem(ordered.loop, live, read)] }
}

const codesIn = (live: readonly PayItem[], category: PayItem['category']): string[] =>
  live.filter((item) => item.category === category).map(({ code }) => code)

const namesIn = (formulas: readonly Formula[]): string[] => [...new Set(formulas.flatMap(({ names }) => names))]

function neededBy(item: PayItem, names: readonly string[], codes: ReadonlyMap<string, string>): string[] {
  if (item.category === 'tax') return aggregates.map(({ code }) => sumOf(code))
  return names.flatMap((name) => codes.get(name) ?? [])
}

/** Told from the first of them that has a formula, which is where the circle can be cut. */
function loopProblem(loop: readonly string[], live: readonly PayItem[], read: readonly Read[]): ItemProblem {
  const ring = loop.slice(0, -1)
  const start = ring.findIndex((code) => read.some((each) => each.code === code && each.formulas.length > 0))
  const turned = [...ring.slice(start), ...ring.slice(0, start)]
  const way = [...turned, turned[0] ?? '']
  const called = new Map([
    ...live.map(({ code, names }) => [code, names] as const),
    ...aggregates.map(({ code, names }) => [sumOf(code), names] as const),
  ])
  const inWords = (language: 'zh' | 'en') => way.map((code) => called.get(code)?.[language] ?? code).join(' → ')
  return {
    item: way[0] ?? null,
    ...placeIn(read, way[0], called.get(way[1] ?? '')?.zh),
    code: 'loop',
    params: { way: inWords('zh'), wayEn: inWords('en') },
  }
}

function placeIn(read: readonly Read[], code: string | undefined, name: string | undefined) {
  const formulas = read.find((each) => each.code === code)?.formulas ?? []
  for (const [at, { types }] of formulas.entries()) {
    const node = [...types.keys()].find((each) => each.kind === 'name' && each.name === name)
    if (node) return { field: at === 0 ? ('formula' as const) : ('when' as const), ...placeOf(node) }
  }
  return { field: 'formula' as const }
}
