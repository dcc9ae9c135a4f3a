import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage } from '#platform/client/use-words.ts'
import type { PayItem } from '../../../contract/item.ts'
import type { Names } from '../../../contract/terms.ts'
import { payroll } from '../../../contract.ts'
import type { Offer } from './typing.ts'

export type OfferKind = 'quantities' | 'sums' | 'items' | 'functions'
export type KindedOffer = Offer & { kind: OfferKind }

/** All that a formula can name. It is written in Chinese names; in English each says what it is. */
export function useOffers(items: readonly PayItem[]): KindedOffer[] {
  const [language] = useLanguage()
  const { data } = useRead(payroll.formulaNames, {})
  const offer = (kind: OfferKind, { zh, en }: Names): KindedOffer => ({
    ...{ kind, name: zh, isFunction: kind === 'functions' },
    ...(language === 'zh' ? { label: zh, detail: '' } : { label: en, detail: zh }),
  })
  return [
    ...(data?.rows ?? []).map(({ names, afterTax }) => offer(afterTax ? 'sums' : 'quantities', names)),
    ...items.map(({ names }) => offer('items', names)),
    ...(data?.functions ?? []).map((names) => offer('functions', names)),
  ]
}
