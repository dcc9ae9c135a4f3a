import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import type { Answer, Asking, Due, NoticeSource } from '#platform/notice/index.ts'
import { noticeWords } from './locale.ts'
import { openBefore, waitsForWord } from './store/months.ts'

const nothing: Answer = { count: 0, dues: [] }
const monthOf = (day: Day): Month => day.slice(0, 7) as Month
const beginOf = (today: Day): Day => `${monthOf(today)}-01` as Day

const due = (month: Month, says: string, href: string): Answer => {
  const one: Due = { key: month, day: null, says, params: { month }, href }
  return { count: 1, dues: [one] }
}

/** The month that ended last, as long as one has said nothing of it. */
async function ownMonth({ db, actor, today }: Asking): Promise<Answer> {
  const month = addMonths(beginOf(today), -1)
  if (!actor.personId || !(await waitsForWord(db, actor.personId, month))) return nothing
  return due(monthOf(month), 'waitsForWord', `/me/time?month=${monthOf(month)}`)
}

/** The first month that is over and nobody has closed, for who could. */
async function toClose({ db, reach, today }: Asking): Promise<Answer> {
  if (!reach.some(({ scope }) => scope === 'company')) return nothing
  const month = await openBefore(db, beginOf(today))
  return month ? due(monthOf(month), 'toClose', `/time/close?month=${monthOf(month)}`) : nothing
}

export const closingNotices: NoticeSource[] = [
  {
    ...{
      kind: 'time.ownMonth',
      operation: 'time.confirmMonth',
      ahead: null,
      words: noticeWords,
      title: 'kind.ownMonth',
    },
    ...{ glyph: ['勤', 'clock'], more: '/me/time', ask: ownMonth },
  },
  {
    ...{ kind: 'time.toClose', operation: 'time.closeMonth', ahead: null, words: noticeWords, title: 'kind.toClose' },
    ...{ glyph: ['账', 'clock'], more: '/time/close', ask: toClose },
  },
]
