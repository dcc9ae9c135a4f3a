import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Card } from '#platform/ui/card.tsx'
import { Note } from '#platform/ui/note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { RequestChanges } from '../lists/request-changes.tsx'
import { RequestState } from '../lists/requests.tsx'
import type { ChangeRequest } from '../types.ts'
import { whenDone } from '../when-done.ts'
import { words } from './locale.ts'

/** What one has asked for, the waiting first, and what became of it. */
export function OwnRequests({ requests }: { requests: readonly ChangeRequest[] }) {
  const ordered = requests.toSorted((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'))
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
  const tell = useUndoToast()
  const may = useMay('people.withdrawChange')
  const write = useWrite(people.withdrawChange)
  const { requestId, state } = request
  const withdraw = () => whenDone(write.mutateAsync({ requestId }), () => tell({ said: t('withdrawn') }))
  return (
    <Card>
      <div className="stack">
        <div className="line">
          <RequestState state={state} />
          <span className="small quiet grow">{t('askedAt', { at: f.moment(request.askedAt) })}</span>
          {state === 'waiting' && may && (
            <button className="bare link" type="button" onClick={withdraw}>
              {t('withdraw')}
            </button>
          )}
        </div>
        <RequestChanges request={request} />
        {request.decisionReason && <Note tone="waiting">{request.decisionReason}</Note>}
      </div>
    </Card>
  )
}
