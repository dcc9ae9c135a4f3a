import { ApprovalLine } from '#modules/organization/web/approval/approval-line.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Card } from '#platform/ui/card.tsx'
import { Note } from '#platform/ui/note.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { ChangeRequest } from '../types.ts'
import { words } from './locale.ts'
import { RequestChanges } from './request-changes.tsx'

const isOpen = ({ state }: ChangeRequest): boolean => state === 'waiting' || state === 'returned'

/** What one has asked for, what is under way first, and what became of it. */
export function OwnRequests({ requests }: { requests: readonly ChangeRequest[] }) {
  const ordered = requests.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  return (
    <div className="stack">
      {ordered.map((request) => (
        <OwnRequest key={request.requestId} request={request} />
      ))}
    </div>
  )
}

function OwnRequest({ request }: { request: ChangeRequest }) {
  const t = useWords(words)
  const f = useFormat()
  const { approvalId, state, decisionReason } = request
  return (
    <Card>
      <div className="stack">
        <div className="line">
          <RequestState state={state} />
          <span className="small quiet grow">{t('askedAt', { at: f.moment(request.askedAt) })}</span>
          {state === 'returned' && <MendButton request={request} />}
        </div>
        <RequestChanges request={request} />
        {decisionReason && <Note tone="waiting">{decisionReason}</Note>}
        {approvalId && <ApprovalLine approvalId={approvalId} open={state === 'waiting'} />}
      </div>
    </Card>
  )
}

function MendButton({ request: { requestId } }: { request: ChangeRequest }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay('people.requestChange')
  if (!may) return null
  return (
    <button className="bare link" type="button" onClick={() => setQuery({ do: 'ask', request: requestId }, true)}>
      {t('mend')}
    </button>
  )
}

const tones = {
  waiting: 'waiting',
  returned: 'waiting',
  accepted: 'good',
  declined: 'broken',
  withdrawn: 'normal',
} as const

function RequestState({ state }: { state: ChangeRequest['state'] }) {
  const t = useWords(words)
  return (
    <StatusTag tone={tones[state]} live={state === 'waiting' || state === 'returned'}>
      {t(`request.${state}`)}
    </StatusTag>
  )
}
