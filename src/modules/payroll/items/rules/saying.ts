import { sentence } from '../../rules/formula/sentence.ts'
import { check } from '../../rules/formula/types.ts'
import type { ItemSaying, Names, PayItem } from '../contract.ts'
import { formulaNames, namesInWords, resultOf } from './names.ts'

/** What the items' formulas say, in words of both languages. */
export function sayingsOf(items: readonly PayItem[]): ItemSaying[] {
  const [known, words] = [formulaNames(items), namesInWords(items)]
  const said = (source: string | undefined, wanted: Parameters<typeof check>[2]): Names | null => {
    if (source === undefined) return null
    const checked = check(source, known, wanted)
    if (!checked.ok) return null
    return { zh: sentence(checked.formula, words, 'zh'), en: sentence(checked.formula, words, 'en') }
  }
  return items.flatMap((item) =>
    item.source.by === 'formula'
      ? [{ code: item.code, formula: said(item.source.formula, resultOf(item)), when: said(item.source.when, 'truth') }]
      : [],
  )
}
