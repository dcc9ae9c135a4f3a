import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { ItemSource, PayItem } from '../../../contract/item.ts'
import type { ItemSaying } from '../../contract.ts'
import { words } from '../locale.ts'

type Formula = Extract<ItemSource, { by: 'formula' }>

/** Where an item comes from, in a sentence; a formula that can't be read is shown as it is written. */
export function useItemSentence(sayings: readonly ItemSaying[] | undefined): (item: PayItem) => string {
  const t = useWords(words)
  const [language] = useLanguage()
  const byCode = new Map(sayings?.map((saying) => [saying.code, saying]))
  const formula = (code: string, source: Formula): string => {
    const saying = byCode.get(code)
    const said = saying?.formula?.[language] ?? source.formula
    if (!source.when) return said
    return t('whenThen', { when: saying?.when?.[language] ?? source.when, formula: said })
  }
  return ({ code, source }) => {
    if (source.by === 'formula') return formula(code, source)
    if (source.by === 'law') return t(`law.${source.rule}`)
    if (source.by === 'oneOff') return t('oneOff')
    return t(source.prorated ? 'amountProrated' : 'amountOwn')
  }
}
