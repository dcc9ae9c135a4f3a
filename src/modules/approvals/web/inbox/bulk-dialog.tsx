import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals, type Row } from '../../contract.ts'
import { useMatter, useSaid } from '../shared/names.ts'
import { turnsOf } from '../shared/turn.ts'
import { useDeed } from '../shared/use-deed.ts'
import { words } from './locale.ts'

export type Decision = 'approve' | 'decline'
type Answer = z.output<typeof approvals.decideMany.output>

type BulkDialogProps = { decision: Decision; requests: readonly Row[]; onDone: () => void; onClose: () => void }

/** First what would happen, then what did. */
export function BulkDialog({ decision, requests, onDone, onClose }: BulkDialogProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [answer, setAnswer] = useState<Answer>()
  const finish = (told: Answer) => {
    onDone()
    if (told.refused.length > 0) return setAnswer(told)
    tell({ said: t(decision === 'approve' ? 'approvedMany' : 'declinedMany', { count: told.done.length }) })
    onClose()
  }
  if (answer) return <Outcome answer={answer} requests={requests} onClose={onClose} />
  const quick = requests.filter(({ quick: isQuick }) => isQuick)
  if (quick.length === 0) return <NoneQuick requests={requests} onClose={onClose} />
  return <Preview decision={decision} requests={requests} onAnswer={finish} onClose={onClose} />
}

function NoneQuick({ requests, onClose }: { requests: readonly Row[]; onClose: () => void }) {
  const t = useWords(words)
  return (
    <Dialog open title={t('noneQuick')} onClose={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
      <MustOpen requests={requests} />
    </Dialog>
  )
}

type PreviewProps = {
  decision: Decision
  requests: readonly Row[]
  onAnswer: (answer: Answer) => void
  onClose: () => void
}

function Preview({ decision, requests, onAnswer, onClose }: PreviewProps) {
  const t = useWords(words)
  const [comment, setComment] = useState('')
  const deed = useDeed(approvals.decideMany)
  const quick = requests.filter((request) => request.quick)
  const others = requests.filter((request) => !request.quick)
  const count = quick.length
  const isNo = decision === 'decline'
  const send = () =>
    deed.run(
      { requestIds: quick.map(({ requestId }) => requestId), turns: turnsOf(quick), decision, comment },
      onAnswer,
    )
  return (
    <FormDialog
      title={t(isNo ? 'declineManyTitle' : 'approveManyTitle', { count })}
      deed={t(isNo ? 'declineMany' : 'approveMany', { count })}
      busy={deed.isBusy}
      ready={!isNo || comment.trim() !== ''}
      {...(!isNo && { problem: deed.refusal })}
      onSend={send}
      onClose={onClose}
    >
      <Outcomes
        outcomes={[
          { key: 'now', label: t('canNow'), count },
          ...(others.length > 0
            ? [{ key: 'open', label: t('mustOpen'), count: others.length, tone: 'waiting' as const }]
            : []),
        ]}
      />
      {isNo && (
        <TextAreaField
          label={t('manyReason')}
          hint={t('manyReasonHint')}
          value={comment}
          onChange={setComment}
          refusal={deed.refusal}
        />
      )}
      {others.length > 0 && <MustOpen requests={others} />}
    </FormDialog>
  )
}

function MustOpen({ requests }: { requests: readonly Row[] }) {
  const t = useWords(words)
  const what = useMatter()
  const said = useSaid()
  return (
    <div className="stack">
      <p className="dense soft">{t('mustOpenWhy')}</p>
      <ul className="bulk-names">
        {requests.map((request) => (
          <li key={request.requestId}>
            <Anchor className="link" href={`/approvals/${request.requestId}`}>
              {what(request)}
            </Anchor>{' '}
            <span className="dense soft">{said(request.summary)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type OutcomeProps = { answer: Answer; requests: readonly Row[]; onClose: () => void }

function Outcome({ answer: { done, refused }, requests, onClose }: OutcomeProps) {
  const t = useWords(words)
  const said = useSaid()
  const what = useMatter()
  const nameOf = (id: string) => {
    const request = requests.find(({ requestId }) => requestId === id)
    return request ? what(request) : ''
  }
  return (
    <Dialog
      open
      title={t('decidedTitle', { count: done.length, refused: refused.length })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <div className="stack apart">
        <Outcomes
          outcomes={[
            { key: 'done', label: t('doneCount'), count: done.length },
            { key: 'refused', label: t('refusedCount'), count: refused.length, tone: 'broken' },
          ]}
        />
        <div className="stack">
          <p className="dense soft">{t('refusedWhy')}</p>
          <ul className="bulk-names">
            {refused.map(({ requestId, message }) => (
              <li key={requestId}>
                <Anchor className="link" href={`/approvals/${requestId}`}>
                  {nameOf(requestId)}
                </Anchor>{' '}
                <span className="dense">{said(message)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  )
}
