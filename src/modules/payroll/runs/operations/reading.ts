import { standingOf } from '#modules/approvals/index.ts'
import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import { calledIn, itemNamesOf } from '../../facts/store/items.ts'
import type { Trouble } from '../../rules/formula/evaluation.ts'
import { sayTrouble } from '../../rules/formula/locale.ts'
import { words } from '../locale.ts'
import { runKind } from '../run-kind.ts'
import { correctionRows, waitingCorrections } from '../store/correction-list.ts'
import { userNames } from '../store/names.ts'
import { itemNames } from '../store/rule-sets.ts'
import { asideRows, countsOf } from '../store/run-lists.ts'
import {
  groupRows,
  isTimeClosed,
  previousRun,
  type RunRow,
  runById,
  runsOfYear,
  runYears,
  staleCount,
} from '../store/runs.ts'
import { owingOf } from './carrying.ts'
import { monthOf, nextMonthOf } from './deeds.ts'

const both = bilingual(words)

const shownRun = (run: RunRow) => ({
  ...{ runId: run.runId, groupId: run.groupId, group: run.group, month: monthOf(run.month), sequence: run.sequence },
  ...{ state: run.state, people: run.people, setAside: run.setAside, payDay: run.payDay, jobId: run.jobId },
  net: run.totals?.net ?? null,
  cost: run.totals ? run.totals.gross + run.totals.company : null,
})

const runs = implement(payroll.runs, {
  about: 'company',
  async run({ db, input, today }) {
    const years = await runYears(db)
    const year = input.year ?? years[0] ?? Number(today.slice(0, 4))
    const groups = await groupRows(db)
    return {
      years,
      groups: groups.map((group) => ({
        groupId: group.groupId,
        name: group.name,
        nextMonth: monthOf(nextMonthOf(group, today)),
        people: group.people,
      })),
      rows: (await runsOfYear(db, year)).map(shownRun),
    }
  },
})

type Deeds = 'computed' | 'submitted' | 'approved' | 'locked' | 'paid' | 'published'

/** Who did what with the run, and when. */
export async function deedsOf(db: Db, run: RunRow) {
  const by = {
    computed: [run.createdBy, run.computedAt],
    submitted: [run.submittedBy, run.submittedAt],
    approved: [run.approvedBy, run.approvedAt],
    locked: [run.lockedBy, run.lockedAt],
    paid: [run.paidBy, run.paidAt],
    published: [run.publishedBy, run.publishedAt],
  } as const satisfies Record<Deeds, readonly [string | null, string | null]>
  const names = await userNames(
    db,
    Object.values(by).map(([userId]) => userId),
  )
  const told = Object.entries(by).map(([deed, [userId, at]]) => [
    deed,
    at ? { by: names.get(userId ?? '') ?? '', at } : null,
  ])
  return Object.fromEntries(told) as Record<Deeds, { by: string; at: string } | null>
}

const run = implement(payroll.run, {
  about: 'company',
  async run({ db, input }) {
    const found = (await runById(db, input.runId)) ?? refuse('payroll.runNotFound')
    const before = await previousRun(db, found)
    const standing = (await standingOf(db, runKind.kind, [found.runId])).get(found.runId)
    const isOpen = ['draft', 'submitted', 'approved'].includes(found.state)
    return {
      ...shownRun(found),
      ...(await deedsOf(db, found)),
      ...(await countsOf(db, found)),
      owing: await owingOf(db, found),
      totals: found.totals,
      before: before?.totals ?? null,
      figures: found.figures,
      stale: isOpen ? await staleCount(db, found) : 0,
      timeClosed: await isTimeClosed(db, found.month),
      requestId: standing?.requestId ?? null,
    }
  },
})

const setAside = implement(payroll.setAside, {
  about: 'company',
  async run({ db, input }) {
    const { total, rows } = await asideRows(db, input)
    const names = await itemNames(db)
    return {
      total,
      rows: rows.map(({ code, details, ...person }) => ({ ...person, code, reason: reasonOf(code, details, names) })),
    }
  },
})

type Details = { item?: string; names?: string[] }

function reasonOf(
  code: string,
  { item = '', names = [] }: Details,
  itemsNamed: Map<string, { zh: string; en: string }>,
) {
  const known = itemsNamed.get(item) ?? { zh: item, en: item }
  if (code === 'noWage' || code === 'noPost') return both((t) => t(`aside.${code}`))
  const trouble = { trouble: code as Trouble['trouble'], names, offset: 0, length: 0 }
  const said = (language: Language) => sayTrouble(trouble, new Map(), language)
  return both((t, language) => t('aside.formula', { item: known[language], said: said(language) }))
}

const pageSize = 50

const corrections = implement(payroll.corrections, {
  about: 'company',
  async run({ db, input }) {
    const found = await correctionRows(db, { ...input, limit: pageSize })
    const items = await itemNamesOf(db)
    return {
      waiting: await waitingCorrections(db),
      total: found.total,
      rows: found.rows.map(({ month, runMonth, lines, ...row }) => ({
        ...row,
        ...{ month: monthOf(month), runMonth: monthOf(runMonth) },
        lines: lines.map(({ item, old, new: now }) => ({
          code: item,
          names: calledIn(items, item),
          category: items.get(item)?.category ?? 'earning',
          old,
          new: now,
        })),
      })),
    }
  },
})

export const readingOperations = [runs, run, setAside, corrections]
