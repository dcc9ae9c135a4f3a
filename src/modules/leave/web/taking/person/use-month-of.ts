import { time } from '#modules/time/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { addDays, addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import type { MonthDay } from '../../../contract.ts'
import { leave } from '../../../contract.ts'

/** Somebody's month to choose days in: what each day is to him, and where he is away or has asked to be. */
export function useMonthOf(personId: string, month: Month): MonthDay[] {
  const first = `${month}-01` as Day
  const last = addDays(addMonths(first, 1), -1)
  const [mayTime, mayRequests] = [useMay(time.month.name), useMay(leave.requests.name)]
  const plan = useRead(time.month, { personId, month }, { enabled: mayTime })
  const asked = useRead(leave.requests, { personId, from: first, to: last }, { enabled: mayRequests })
  const standing = (asked.data?.rows ?? []).filter(({ state }) => state === 'waiting' || state === 'approved')
  return (plan.data?.days ?? []).map(({ day, kind, shift }) => {
    const isDue = shift !== null || kind === 'workday'
    const away = isDue && standing.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
    return {
      ...{ day, why: shift ? 'shift' : kind },
      away: away ? { part: 'day', from: null, to: null, agreed: away.state === 'approved' } : null,
    }
  })
}
