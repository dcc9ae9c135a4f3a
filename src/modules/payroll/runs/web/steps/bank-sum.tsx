import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../money.tsx'
import type { Run } from '../types.ts'

/** What the bank was handed, to be held against what it says it paid. */
export function BankSum({ run: { runId, people } }: { run: Run }) {
  const t = useWords(words)
  const may = useMay(payroll.outputs.name)
  const { data } = useRead(payroll.outputs, { runId }, { enabled: may })
  if (!data) return null
  const { inFiles, open, inFilesFen, openFen } = data.bank
  const otherwise = people - inFiles - open
  const items = [
    { key: 'in', label: t('inFiles', { count: inFiles }), value: <Money fen={inFilesFen} form="exact" /> },
    ...(open > 0
      ? [{ key: 'open', label: t('notInFiles', { count: open }), value: <Money fen={openFen} form="exact" /> }]
      : []),
    ...(otherwise > 0 ? [{ key: 'other', label: t('otherwise', { count: otherwise }), value: '–' }] : []),
  ]
  return (
    <>
      <KeyValues form="ledger" items={items} />
      {inFiles > 0 && <p className="soft">{t('compare')}</p>}
    </>
  )
}
