import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Answer, Asking, NoticeSource } from '#platform/notice/index.ts'
import { noticeWords } from './locale.ts'
import { yearOf } from './rules/months.ts'
import { declarers } from './store/deductions.ts'

/**
 * The year whose deductions are to be confirmed for the next: in December (个人所得税专项附加扣除操作办法（试行）第九条), and in
 * January of what was forgotten.
 */
function yearAsked(today: Day): number | null {
  const month = today.slice(5, 7)
  if (month === '12') return yearOf(today)
  return month === '01' ? yearOf(today) - 1 : null
}

const unconfirmed = (db: Db, year: number, reach: Reach[], today: Day) =>
  declarers(db, { search: '', reach, today }, { year, only: 'unconfirmed', limit: 1, offset: 0 })

const nothing: Answer = { count: 0, dues: [] }

async function own({ db, actor, today }: Asking): Promise<Answer> {
  const year = yearAsked(today)
  if (year === null || !actor.personId) return nothing
  const reach: Reach[] = [{ scope: 'self', personId: actor.personId, userId: actor.userId }]
  if ((await unconfirmed(db, year, reach, today)).unconfirmed === 0) return nothing
  const due = {
    ...{ key: String(year), day: `${year}-12-31` as Day, says: 'confirm', href: '/me/deductions' },
    params: { year: String(year + 1) },
  }
  return { count: 1, dues: [due] }
}

async function others({ db, reach, today }: Asking): Promise<Answer> {
  const year = yearAsked(today)
  if (year === null) return nothing
  const { unconfirmed: count } = await unconfirmed(db, year, reach, today)
  if (count === 0) return nothing
  const due = {
    ...{
      key: String(year),
      day: `${year}-12-31` as Day,
      says: 'unconfirmed',
      href: `/payroll/tax?tab=deductions&year=${year}&only=unconfirmed`,
    },
    params: { count, year: String(year + 1) },
  }
  return { count: 1, dues: [due] }
}

export const factNotices: NoticeSource[] = [
  {
    ...{ kind: 'payroll.confirmDeductions', operation: 'payroll.myDeductions', ahead: 31, words: noticeWords },
    ...{ title: 'kind.confirm', glyph: ['税', 'page'], more: '/me/deductions', ask: own },
  },
  {
    ...{ kind: 'payroll.unconfirmedDeductions', operation: 'payroll.deductions', fieldClass: 'internal', ahead: 31 },
    ...{ words: noticeWords, title: 'kind.unconfirmed', glyph: ['税', 'page'], more: '/payroll/tax', ask: others },
  },
]
