import { addDays, type Month } from '#platform/kernel/day.ts'
import type { Answer, Asking, Due, NoticeSource } from '#platform/notice/index.ts'
import { noticeWords } from './locale.ts'
import { monthName } from './pdf/figures.ts'
import { answeredQuestions, type Published, unopenedSlips } from './store/notices.ts'
import { listedQuestions } from './store/slips.ts'

/** What nobody looked at for a month is looked up when it is needed, and an answer is news for two weeks. */
const unopenedFor = 30
const answeredFor = 14

const named = (month: Month) => ({ zh: monthName(month, 'zh'), en: monthName(month, 'en') })

const hrefOf = ({ runId, employmentId }: Published): string => `/me/payslips/${runId}?of=${employmentId}`

const answerOf = (dues: Due[], limit: number): Answer => ({ count: dues.length, dues: dues.slice(0, limit) })

async function toOpen({ db, actor, today, limit }: Asking): Promise<Answer> {
  const slips = actor.personId ? await unopenedSlips(db, actor.personId, addDays(today, -unopenedFor)) : []
  const dues = slips.map((slip) => ({
    ...{ key: `${slip.runId} ${slip.employmentId}`, day: null, says: 'slip', href: hrefOf(slip) },
    params: { month: named(slip.month) },
  }))
  return answerOf(dues, limit)
}

async function answered({ db, actor, today, limit }: Asking): Promise<Answer> {
  const found = actor.personId ? await answeredQuestions(db, actor.personId, addDays(today, -answeredFor)) : []
  const dues = found.map((each) => ({
    ...{ key: each.questionId, day: null, says: 'answered', href: hrefOf(each) },
    params: { month: named(each.month) },
  }))
  return answerOf(dues, limit)
}

/** For who answers; questions are the whole company's. */
async function asked({ db, reach, limit }: Asking): Promise<Answer> {
  if (!reach.some(({ scope }) => scope === 'company')) return { count: 0, dues: [] }
  const { rows, total } = await listedQuestions(db, { open: true, offset: 0 })
  const dues = rows.slice(0, limit).map(({ questionId, name, month }) => ({
    ...{ key: questionId, day: null, says: 'asked', href: '/payroll/questions' },
    params: { name, month: named(month.slice(0, 7) as Month) },
  }))
  return { count: total, dues }
}

/** Never an amount: a reminder is read over shoulders and goes out by mail. */
export const slipNotices: NoticeSource[] = [
  {
    ...{ kind: 'payroll.slip', operation: 'payroll.mySlips', ahead: null, words: noticeWords, title: 'kind.slip' },
    ...{ glyph: ['薪', 'page'], more: '/me/payslips', ask: toOpen },
  },
  {
    ...{ kind: 'payroll.answered', operation: 'payroll.mySlips', ahead: null, words: noticeWords },
    ...{ title: 'kind.answered', glyph: ['答', 'chat'], more: '/me/payslips', ask: answered },
  },
  {
    ...{ kind: 'payroll.asked', operation: 'payroll.slipQuestions', fieldClass: 'sensitive', ahead: null },
    ...{ words: noticeWords, title: 'kind.asked', glyph: ['问', 'chat'], more: '/payroll/questions', ask: asked },
  },
]
