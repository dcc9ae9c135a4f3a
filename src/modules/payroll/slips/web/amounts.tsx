import { createContext, type ReactNode, useContext, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { words } from './locale.ts'

const storageKey = 'renhe.payslip.hidden'

type Amounts = { hidden: boolean; toggle: () => void }

const AmountsContext = createContext<Amounts>({ hidden: false, toggle: () => undefined })

/** Amounts that one tap hides, on this device, until the next tap. */
export function HideableAmounts({ children }: { children: ReactNode }) {
  const [hidden, setHidden] = useState(() => localStorage.getItem(storageKey) === 'yes')
  function toggle() {
    localStorage.setItem(storageKey, hidden ? 'no' : 'yes')
    setHidden(!hidden)
  }
  return <AmountsContext.Provider value={{ hidden, toggle }}>{children}</AmountsContext.Provider>
}

export const hiddenAmount = '••••'

export function useAmounts() {
  const { hidden } = useContext(AmountsContext)
  return {
    hidden,
    /** 21,822.76 */
    amount: (fen: number): string => (hidden ? hiddenAmount : formatMoney(fen, 'bare')),
    /** ¥21,822.76 */
    money: (fen: number): string => (hidden ? `¥${hiddenAmount}` : formatMoney(fen, 'exact')),
    /** +2,206.90 */
    difference: (fen: number): string => (hidden ? hiddenAmount : `${fen > 0 ? '+' : ''}${formatMoney(fen, 'bare')}`),
    /** A text with figures in it: a formula, the value of a step. */
    figures: (text: string): string => (hidden ? hiddenAmount : text),
  }
}

export function HideAmounts() {
  const t = useWords(words)
  const { hidden, toggle } = useContext(AmountsContext)
  return (
    <button className="bare hide-amounts" type="button" aria-pressed={hidden} onClick={toggle}>
      <Icon name={hidden ? 'lock' : 'eye'} size={16} />
      {t(hidden ? 'show' : 'hide')}
    </button>
  )
}
