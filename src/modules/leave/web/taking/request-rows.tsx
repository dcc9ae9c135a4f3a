import { AskedRow } from '#modules/approvals/web/shared/asked-row.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRows } from '#platform/ui/list-rows.tsx'
import { leave } from '../../contract.ts'
import { LeaveState } from '../shared/leave-state.tsx'
import { TypeMark } from '../shared/type-mark.tsx'
import { useSpan } from '../shared/use-span.ts'
import type { OwnRequest } from './form/types.ts'
import { words } from './locale.ts'
import { RequestDeeds } from './request-deeds.tsx'
import { useRequestTitle } from './request-title.ts'

type RequestRowsProps = { requests: readonly OwnRequest[]; own?: boolean }

const isOpen = ({ state }: OwnRequest): boolean => state === 'waiting' || state === 'returned'

/** Somebody's requests, what is under way first. */
export function RequestRows({ requests, own = false }: RequestRowsProps) {
  const t = useWords(words)
  if (requests.length === 0) {
    return (
      <Empty small title={t('noRequests')}>
        {t(own ? 'noRequestsWhy' : 'noRequestsOf')}
      </Empty>
    )
  }
  const ordered = requests.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  return (
    <ListRows label={t('myRequests')}>
      {ordered.map((request) => (
        <RequestRow key={request.requestId} request={request} own={own} />
      ))}
    </ListRows>
  )
}

function RequestRow({ request, own }: { request: OwnRequest; own: boolean }) {
  const title = useRequestTitle()
  const span = useSpan()
  const { state, waitingFor, approvalId, decisionReason } = request
  const type = shown(request.type)
  return (
    <AskedRow
      leading={type && <TypeMark type={type} dashed={isOpen(request)} />}
      title={title(request)}
      detail={span(request)}
      waitingFor={state === 'waiting' ? waitingFor : []}
      decisionReason={shown(decisionReason)}
      approvalId={approvalId}
      deeds={
        <>
          {own && state === 'returned' && <MendLink request={request} />}
          <RequestDeeds request={request} />
        </>
      }
      state={<LeaveState state={state} />}
    />
  )
}

function MendLink({ request: { requestId } }: { request: OwnRequest }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  if (!useMay(leave.request.name)) return null
  return (
    <button className="bare link" type="button" onClick={() => setQuery({ request: requestId }, true)}>
      {t('mend')}
    </button>
  )
}
