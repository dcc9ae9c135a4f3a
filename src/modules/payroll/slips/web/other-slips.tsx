import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import type { Payslip } from '../contract.ts'
import { useAmounts } from './amounts.tsx'
import { words } from './locale.ts'

type Other = Payslip['others'][number]

/** Whoever was employed twice in a month, or paid by one more run, has another payslip of it. */
export function OtherSlips({ slip, hrefOf }: { slip: Payslip; hrefOf: (other: Other) => string }) {
  const t = useWords(words)
  const { money } = useAmounts()
  if (slip.others.length === 0) return null
  const nameOf = ({ sequence, employer }: Other) => (sequence > 1 ? t('extra') : (employer ?? t('otherUnnamed')))
  return (
    <Note>
      {t('others')}
      {slip.others.map((other, index) => (
        <span key={`${other.runId} ${other.employmentId}`}>
          {index > 0 && t('comma')}
          <Anchor className="link" href={hrefOf(other)}>
            {t('otherSlip', { named: nameOf(other), net: money(other.net) })}
          </Anchor>
        </span>
      ))}
    </Note>
  )
}
