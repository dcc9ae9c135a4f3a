import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { useAmount } from './amount.ts'
import type { Ledger } from './ledger-view.tsx'
import { words } from './locale.ts'

type LeftExplainedProps = {
  type: Ledger['type']
  amount: Pick<Ledger['amount'], 'units' | 'planned' | 'left' | 'expected'>
  /** How what is to be given by then comes about. */
  steps?: Ledger['steps']
}

/** What is left to take, with the sum it is. */
export function LeftExplained({ type, amount: { units, planned, left, expected }, steps = [] }: LeftExplainedProps) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  const said = (value: number) => amount(value, type.unit)
  return (
    <Explained
      title={t('howMuch', { type: type.names[language] })}
      steps={[
        { label: t('sumLedger'), value: said(units) },
        ...(planned ? [{ label: t('sumPlanned'), value: said(-planned) }] : []),
        ...steps.map(({ label, formula, value }) => ({
          label: `${label[language]} ${formula[language]}`.trim(),
          value,
        })),
        ...(expected ? [{ label: t('sumExpected'), value: said(expected) }] : []),
        { label: t('sumLeft'), value: said(left) },
      ]}
    >
      {said(left)}
    </Explained>
  )
}
