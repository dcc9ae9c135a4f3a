import { addDays } from '#platform/kernel/day.ts'
import type { Answer, Asking, NoticeSource } from '#platform/notice/index.ts'
import { words } from './locale.ts'
import { waitingLeavers } from './store/leavers.ts'

/** Whoever left longer ago was settled before payroll was kept here, or is past being reminded of. */
const backDays = 62

async function toSettle({ db, reach, today, until, limit }: Asking): Promise<Answer> {
  const { rows, count } = await waitingLeavers(db, { from: addDays(today, -backDays), until }, { reach, today }, limit)
  const dues = rows.map(({ personId, employmentId, name, lastDay }) => ({
    ...{ key: `${employmentId} ${lastDay}`, day: lastDay, says: 'notice', params: { name } },
    href: `/payroll/leaving/${personId}`,
  }))
  return { count, dues }
}

/** Two weeks ahead: wages are due in full on the day it ends. */
export const leavingNotices: NoticeSource[] = [
  {
    ...{ kind: 'payroll.leaving', operation: 'payroll.leavers', fieldClass: 'sensitive', ahead: 14, words },
    ...{ title: 'noticeTitle', glyph: ['离', 'page'], more: '/payroll/leaving', ask: toSettle },
  },
]
