import type { Answer, Asking, NoticeSource } from '#platform/notice/index.ts'
import { balancesOf } from './balances.ts'
import { noticeWords } from './locale.ts'
import { daysOf } from './rules/units.ts'
import { runsOut } from './running-out.ts'
import { employeesOn } from './store/people.ts'
import { requestsListed } from './store/requests.ts'

/** One's own leave that is lost unless it is taken in time. */
async function runningOut({ db, actor, today, until, limit }: Asking): Promise<Answer> {
  const employee = actor.personId ? (await employeesOn(db, [actor.personId], today)).get(actor.personId) : undefined
  if (!employee) return { count: 0, dues: [] }
  const balances = (await balancesOf(db, [employee.employmentId], today)).get(employee.employmentId) ?? []
  const dues = balances.flatMap((balance) => {
    const ends = balance.open ? runsOut(balance, today) : null
    if (!ends || ends.day > until) return []
    const { typeId, names } = balance.type
    const params = { type: names, days: String(daysOf(ends.units)) }
    return [{ key: `${typeId} ${ends.day}`, day: ends.day, says: 'runsOut', params, href: '/me/leave' }]
  })
  return { count: dues.length, dues: dues.toSorted((a, b) => (a.day < b.day ? -1 : 1)).slice(0, limit) }
}

/** Agreed leave whose days have been planned anew, for who may count it anew. */
async function toCountAnew({ db, reach, today, limit }: Asking): Promise<Answer> {
  const { rows, count } = await requestsListed(db, { differs: true, reach, today }, { limit, offset: 0 })
  const dues = rows.map(({ requestId, name, fromDay }) => ({
    ...{ key: requestId, day: fromDay, says: 'countAnew', params: { name } },
    href: `/leave?view=differs&peek=${requestId}`,
  }))
  return { count, dues }
}

/** Two months ahead: long enough to plan some days off. */
export const leaveNotices: NoticeSource[] = [
  {
    ...{ kind: 'leave.runningOut', operation: 'leave.mine', ahead: 60, words: noticeWords, title: 'kind.runningOut' },
    ...{ glyph: ['假', 'calendar'], more: '/me/leave', ask: runningOut },
  },
  {
    ...{ kind: 'leave.toCountAnew', operation: 'leave.countAnew', ahead: null, words: noticeWords },
    ...{ title: 'kind.toCountAnew', glyph: ['假', 'calendar'], more: '/leave?view=differs', ask: toCountAnew },
  },
]
