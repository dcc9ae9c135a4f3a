import { useEffect } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { approvals } from '../../contract.ts'
import type { Request } from './types.ts'

/** A copy that has been opened is read. */
export function useSeen(request: Request | undefined): void {
  const { mutate } = useWrite(approvals.seeCopies)
  const unread = request?.unread ? request.requestId : undefined
  useEffect(() => {
    if (unread) mutate({ requestIds: [unread] })
  }, [unread, mutate])
}
