import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { approvals, type Row } from '../../contract.ts'
import { DeedButtons, DeedRefusal, OpenedDeed } from '../request/deed-buttons.tsx'
import { History } from '../request/history.tsx'
import { Reason } from '../request/reason.tsx'
import type { Request } from '../request/types.ts'
import { useDeeds } from '../request/use-deeds.ts'
import { useSeen } from '../request/use-seen.ts'
import { Facts, factsBeside } from '../shared/facts.tsx'
import { useSaid, whoOf } from '../shared/names.ts'
import { RequestPath } from '../shared/path.tsx'
import { StateTag } from '../shared/state-tag.tsx'
import { words } from './locale.ts'

type PeekProps = {
  requestId: string
  rows: readonly Row[] | undefined
  onMove: (requestId: string | undefined) => void
  onClose: () => void
}

/** A request looked at beside the list: all one needs to decide. */
export function RequestPeek({ requestId, rows = [], onMove, onClose }: PeekProps) {
  const go = useGo()
  const said = useSaid()
  const shown = useRead(approvals.request, { requestId }, { keep: false })
  const row: Row | undefined = shown.data ?? rows.find((each) => each.requestId === requestId)
  const at = rows.findIndex((each) => each.requestId === requestId)
  const neighbour = (to: number) => (at === -1 ? undefined : rows[to]?.requestId)
  const step = (to: number) => {
    const next = neighbour(to)
    return next === undefined ? undefined : () => onMove(next)
  }
  useSeen(shown.data)
  return (
    <Peek
      leading={row && <Avatar name={whoOf(row)} size={48} />}
      title={row ? whoOf(row) : '…'}
      detail={row && `${said(row.title)} · ${said(row.summary)}`}
      onClose={onClose}
      onOpen={() => go(`/approvals/${requestId}`)}
      onPrevious={step(at - 1)}
      onNext={step(at + 1)}
    >
      {shown.error && !shown.data && <Problem error={shown.error} onRetry={() => void shown.refetch()} />}
      {!shown.data && !shown.error && <LoadingRows rows={6} height={37} />}
      {shown.data && <Inside request={shown.data} onDecided={() => onMove(neighbour(at + 1) ?? neighbour(at - 1))} />}
    </Peek>
  )
}

/** The last things said; the page has all of it. */
const lately = 4

function Inside({ request, onDecided }: { request: Request; onDecided: () => void }) {
  const t = useWords(words)
  const deeds = useDeeds(request, { onDecided, atOnce: true })
  return (
    <>
      {deeds.keys.length > 0 ? (
        <div className="peek-actions">
          <DeedButtons deeds={deeds} />
        </div>
      ) : (
        <div>
          <StateTag request={request} />
        </div>
      )}
      <DeedRefusal deeds={deeds} />
      <Facts facts={factsBeside(request)} />
      <Reason request={request} />
      <Section title={t('soFar')}>
        <RequestPath path={request.path} asked={{ name: request.asker.name, at: request.askedAt }} />
      </Section>
      {request.history.some(({ deed }) => deed !== 'asked') && (
        <Section title={t('said')}>
          <History request={request} most={lately} />
        </Section>
      )}
      <OpenedDeed request={request} deeds={deeds} />
    </>
  )
}
