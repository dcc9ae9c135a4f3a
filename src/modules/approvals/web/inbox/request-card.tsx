import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Row } from '../../contract.ts'
import { DeclineDialog } from '../shared/decline-dialog.tsx'
import { words as shared } from '../shared/locale.ts'
import { useSaid, whoOf } from '../shared/names.ts'
import { StateTag } from '../shared/state-tag.tsx'
import { useApprove } from '../shared/use-approve.ts'
import { useReread } from '../shared/use-deed.ts'
import { DecidingFacts } from './columns.tsx'
import { words } from './locale.ts'
import { useDue } from './use-due.ts'

/** One request on the phone: who, what, the fact that decides and why; low-risk ones are decided in place. */
export function RequestCard({ request, isMine }: { request: Row; isMine: boolean }) {
  const said = useSaid()
  const { requestId, title, summary, reason, facts, unread } = request
  const name = whoOf(request)
  const hasReason = reason !== null && !isHidden(reason) && reason !== ''
  return (
    <article className="request-card">
      <div className="request-card-head">
        <Avatar name={name} size={36} />
        <div className="grow">
          <div className="line">
            <h2 className="grow">
              <Anchor className="request-card-link" href={`/approvals/${requestId}`}>
                {unread && <Unread />}
                {name} · {said(title)} {said(summary)}
              </Anchor>
            </h2>
            <CardTag request={request} isMine={isMine} />
          </div>
          {facts.length > 0 && <DecidingFacts request={request} />}
          <CardLine request={request} />
        </div>
      </div>
      {hasReason && <Note icon="chat">{reason}</Note>}
      {isMine && <CardDeeds request={request} />}
    </article>
  )
}

function Unread() {
  const t = useWords(words)
  return <i className="request-unread" role="img" aria-label={t('unread')} />
}

/** Only what presses is a tag; a later day stands in the grey line. */
function CardTag({ request, isMine }: { request: Row; isMine: boolean }) {
  const t = useWords(words)
  const { said, tone } = useDue(request)
  if (!isMine) return <StateTag request={request} />
  if (tone === 'soft') return null
  return <StatusTag tone={tone === 'waits' ? 'waiting' : 'broken'}>{tone === 'waits' ? said : t('overdue')}</StatusTag>
}

/** Who sent it, in whose place, when, and until when one has time. */
function CardLine({ request }: { request: Row }) {
  const t = useWords(words)
  const f = useFormat()
  const due = useDue(request)
  const { asker, concerns, onBehalfOf, arrivedAt, askedAt } = request
  const parts = [
    concerns && concerns !== asker.name && t('askedBy', { name: asker.name }),
    onBehalfOf && t('inPlaceOf', { name: onBehalfOf }),
    f.moment(arrivedAt ?? askedAt),
    due.tone !== 'waits' && due.said,
  ]
  return <p className="small quiet">{parts.filter(Boolean).join(' · ')}</p>
}

function CardDeeds({ request }: { request: Row }) {
  const t = useWords(words)
  const go = useGo()
  if (request.quick) return <QuickDeeds request={request} />
  return (
    <div className="request-card-deeds">
      <Button type="text" className="deed" onClick={() => go(`/approvals/${request.requestId}`)}>
        {t('open')}
      </Button>
    </div>
  )
}

function QuickDeeds({ request }: { request: Row }) {
  const t = useWords(shared)
  const reread = useReread()
  const [declining, setDeclining] = useState(false)
  const { approve, isBusy, refusal } = useApprove(request)
  return (
    <>
      {refusal && <RefusalNote reason={refusal} ways={[{ label: t('reread'), onTake: reread }]} />}
      <div className="request-card-deeds">
        <Button type="text" onClick={() => setDeclining(true)}>
          {t('decline')}
        </Button>
        <Button type="text" className="deed" loading={isBusy} onClick={approve}>
          {t('approve')}
        </Button>
      </div>
      {declining && <DeclineDialog request={request} onClose={() => setDeclining(false)} />}
    </>
  )
}
