import type { ReactNode } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { ListRow } from '#platform/ui/list-rows.tsx'
import { approvals } from '../../contract.ts'
import { words } from './locale.ts'

type AskedRowProps = {
  leading?: ReactNode
  title: ReactNode
  detail: string
  /** Names of those who decide now. */
  waitingFor: readonly string[]
  decisionReason: string | null | undefined
  /** Its request of approvals; null where nobody had to decide. */
  approvalId: string | null
  deeds: ReactNode
  /** How it stands. */
  state: ReactNode
}

/** Something that was asked for, in the list of whoever asked: whom it waits for, or what was said, and what may be done with it. */
export function AskedRow({
  leading,
  title,
  detail,
  waitingFor,
  decisionReason,
  approvalId,
  deeds,
  state,
}: AskedRowProps) {
  const t = useWords(words)
  const waits = waitingFor.length > 0 && t('waitsFor', { names: waitingFor.join(t('comma')) })
  return (
    <ListRow
      leading={leading}
      title={title}
      detail={
        <>
          <span>{[detail, waits || decisionReason].filter(Boolean).join(' · ')}</span>
          <span className="line wrap">
            {deeds}
            {approvalId && <ApprovalLink approvalId={approvalId} />}
          </span>
        </>
      }
      trailing={state}
    />
  )
}

/** To how it is decided, for who may see that. */
export function ApprovalLink({ approvalId }: { approvalId: string }) {
  const t = useWords(words)
  if (!useMay(approvals.request.name)) return null
  return (
    <Anchor className="link" href={`/approvals/${approvalId}`}>
      {t('seeApproval')}
    </Anchor>
  )
}
