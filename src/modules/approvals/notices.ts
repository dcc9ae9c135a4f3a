import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Answer, Asking, NoticeSource } from '#platform/notice/index.ts'
import { allKinds } from './engine/kinds.ts'
import { noticeWords } from './locale.ts'
import { readerOf } from './operations/reader.ts'
import { answeredOf, waitingFor } from './store/inbox.ts'
import { stuckRequests } from './store/requests.ts'

/** In both languages: the reader may switch. */
const titleOf = (kind: string): { zh: string; en: string } =>
  allKinds().find((each) => each.kind === kind)?.title ?? { zh: kind, en: kind }

const dayOf = (moment: string): Day => moment.slice(0, 10) as Day

async function waiting(asking: Asking): Promise<Answer> {
  const { db, limit } = asking
  const { count, rows } = await waitingFor(db, await readerOf(asking), limit)
  return {
    count,
    dues: rows.map(({ requestId, kind, name, dueAt }) => ({
      ...{
        key: requestId,
        day: dueAt === null ? null : dayOf(dueAt),
        says: 'waiting',
        href: `/approvals/${requestId}`,
      },
      params: { name, title: titleOf(kind) },
    })),
  }
}

const daysTold = 7

async function answered({ db, actor, today, limit }: Asking): Promise<Answer> {
  const since = `${addDays(today, -daysTold)}T00:00:00Z`
  const { count, rows } = await answeredOf(db, { userId: actor.userId, since, limit })
  return {
    count,
    dues: rows.map(({ requestId, kind, state, movedAt }) => ({
      ...{ key: `${requestId} ${movedAt}`, day: null, says: `answer.${state}`, href: `/approvals/${requestId}` },
      params: { title: titleOf(kind) },
    })),
  }
}

/** For who can do something about it. */
async function stuck({ db, reach, limit }: Asking): Promise<Answer> {
  if (!reach.some(({ scope }) => scope === 'company')) return { count: 0, dues: [] }
  const { count, rows } = await stuckRequests(db, limit)
  return {
    count,
    dues: rows.map(({ id, kind, name }) => ({
      ...{ key: id, day: null, says: 'stuck', href: `/approvals/${id}` },
      params: { name, title: titleOf(kind) },
    })),
  }
}

/** Asked of the requests each time, like all reminders; the first two are one's own, so no grant is needed. */
export const approvalNotices: NoticeSource[] = [
  {
    ...{
      kind: 'approvals.waiting',
      operation: 'approvals.inbox',
      ahead: null,
      words: noticeWords,
      title: 'kind.waiting',
    },
    ...{ glyph: ['批', 'check'] as const, more: '/approvals', ofUser: true, ask: waiting },
  },
  {
    ...{ kind: 'approvals.mine', operation: 'approvals.inbox', ahead: null, words: noticeWords, title: 'kind.mine' },
    ...{ glyph: ['请', 'inbox'] as const, more: '/approvals?box=asked', ofUser: true, ask: answered },
  },
  {
    ...{ kind: 'approvals.stuck', operation: 'approvals.repair', ahead: null, words: noticeWords, title: 'kind.stuck' },
    ...{ glyph: ['卡', 'warning'] as const, more: '/approvals/all?view=stuck', fieldClass: 'internal', ask: stuck },
  },
]
