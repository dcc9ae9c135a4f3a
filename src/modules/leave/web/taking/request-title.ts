import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { useAmount } from '../shared/amount.ts'
import { words } from '../shared/locale.ts'
import type { OwnRequest } from './form/types.ts'

/** 年休假 2天; without the type for who may not see it. */
export function useRequestTitle(): (request: Pick<OwnRequest, 'type' | 'units'>) => string {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  return ({ type, units }) => {
    const seen = shown(type)
    return `${seen?.names[language] ?? t('someLeave')} ${amount(units, seen?.unit ?? 'half')}`
  }
}
