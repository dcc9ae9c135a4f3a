import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { approvals, type Box, boxes } from '../../contract.ts'

export const tabs = [...boxes, 'delegation'] as const
export type Tab = (typeof tabs)[number]

export const pageSize = 50

/** Which part of the inbox the address asks for. */
export function useTab(): [Tab, (tab: Tab) => void] {
  const [query, setQuery] = useQueryState()
  const tab = tabs.find((each) => each === query.box) ?? 'toDecide'
  const forget = { search: undefined, kind: undefined, overdue: undefined, page: undefined, peek: undefined }
  return [tab, (next) => setQuery({ ...forget, box: next === 'toDecide' ? undefined : next })]
}

/** What the address asks for of this box, and what was found. */
export function useInbox(box: Box) {
  const [query] = useQueryState()
  const search = query.search?.trim() ?? ''
  const kinds = query.kind?.split(',').filter(Boolean) ?? []
  const overdue = box === 'toDecide' && query.overdue === 'yes'
  const page = Math.max(1, Number(query.page) || 1)
  const found = useRead(approvals.inbox, { box, search, kinds, overdue, page }, { every: 60_000 })
  return {
    box,
    page,
    kinds,
    overdue,
    rows: found.data?.rows,
    count: found.data?.count ?? 0,
    offered: found.data?.kinds ?? [],
    error: found.data ? null : found.error,
    retry: () => void found.refetch(),
    isFiltered: search !== '' || kinds.length > 0 || overdue,
  }
}

export type Inbox = ReturnType<typeof useInbox>
