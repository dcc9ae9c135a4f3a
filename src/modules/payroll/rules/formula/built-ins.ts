import type { BuiltInName, Wording } from './syntax.ts'
import { isWord } from './tokens.ts'

type BuiltIn = Wording & { least: number; most: number }

/** What can be called, by what it is called, and with how many values. */
export const builtIns: Readonly<Record<BuiltInName, BuiltIn>> = {
  max: { zh: '最大', en: 'max', least: 2, most: 20 },
  min: { zh: '最小', en: 'min', least: 2, most: 20 },
  round: { zh: '取整', en: 'round', least: 1, most: 2 },
  ceil: { zh: '上取整', en: 'ceil', least: 1, most: 2 },
  floor: { zh: '下取整', en: 'floor', least: 1, most: 2 },
  abs: { zh: '绝对值', en: 'abs', least: 1, most: 1 },
  between: { zh: '介于', en: 'between', least: 3, most: 3 },
}

export type Callable = BuiltInName | 'if'

/** How many values a choice takes, and what it is called. */
export const choice: BuiltIn = { zh: '如果', en: 'if', least: 3, most: 3 }

const callables: readonly (Wording & { callable: Callable })[] = [
  { ...choice, callable: 'if' },
  ...Object.entries(builtIns).map(([name, { zh, en }]) => ({ zh, en, callable: name as BuiltInName })),
]

const byName = new Map(callables.flatMap(({ zh, en, callable }) => [[zh, callable] as const, [en, callable] as const]))

export const callableOf = (name: string): Callable | undefined => byName.get(name.toLowerCase())

export const callableNames = { zh: callables.map(({ zh }) => zh), en: callables.map(({ en }) => en) }

/** Whether a pay item or quantity may bear this name in formulas. */
export const isName = (text: string): boolean => isWord(text) && callableOf(text) === undefined
