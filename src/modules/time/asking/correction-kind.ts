import { type Describing, fact, flowOf, type KindFact, type RequestKind, stepBy } from '#modules/approvals/index.ts'
import { bilingual, companyZone, plain, unitField } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { type PlannedDay, plansOf } from '../days/plans.ts'
import { clockText } from '../saying.ts'
import { words } from './locale.ts'
import { askingRules } from './store/company-rules.ts'
import { askedInMonths, type CorrectionRow, correctionsById } from './store/corrections.ts'
import { shiftNames } from './store/facts.ts'

const both = bilingual(words)

/** What flows can compare: how many of the month with this. */
export const correctionValues = (ofMonth: number, unit: readonly string[]) => ({ ofMonth, unit: [...unit] })

type Shift = { name: string; segments: readonly { from: number; to: number }[] }

/** What was due on the days of these rows. */
export async function shiftsOn(
  db: Db,
  rows: readonly { employmentId: string; day: Day }[],
): Promise<(row: { employmentId: string; day: Day }) => Shift | null> {
  const days = rows.map(({ day }) => day)
  const [first, last] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))]
  const ids = [...new Set(rows.map(({ employmentId }) => employmentId))]
  const plans = await plansOf(db, ids, { from: first, to: addDays(last, 1) })
  const dueOn = ({ employmentId, day }: { employmentId: string; day: Day }): PlannedDay['shift'] =>
    plans.get(employmentId)?.find((each) => each.day === day)?.shift ?? null
  const names = await shiftNames(db, [...new Set(rows.flatMap((row) => dueOn(row)?.shiftId ?? []))])
  return (row) => {
    const shift = dueOn(row)
    return shift && { name: names.get(shift.shiftId) ?? '', segments: shift.body.segments }
  }
}

const shiftText = (shift: Shift | null) =>
  both((t, language) => {
    if (!shift) return t('restThen')
    const parts = shift.segments.map(({ from, to }) => `${clockText(from, language)}–${clockText(to, language)}`)
    return `${shift.name} ${parts.join(t('comma'))}`
  })

function factsOf(row: CorrectionRow, shift: Shift | null, used: number, limit: number): KindFact[] {
  const tone = used >= limit ? 'waiting' : 'plain'
  return [
    fact(
      'day',
      both((t) => t('punchDay')),
      plain(row.day),
      { decides: true },
    ),
    fact(
      'clock',
      both((t) => t('punchClock')),
      both((_, language) => clockText(row.clock, language)),
      { decides: true },
    ),
    fact(
      'shift',
      both((t) => t('shiftThen')),
      shiftText(shift),
      { decides: true },
    ),
    fact(
      'ofMonth',
      both((t) => t('ofMonth')),
      both((t) => t('ofMonthShown', { used, limit })),
      { tone },
    ),
  ]
}

async function describe({ db }: Describing, recordIds: string[]) {
  const rows = await correctionsById(db, recordIds, await companyZone(db))
  if (rows.length === 0) return new Map()
  const shiftOf = await shiftsOn(db, rows)
  const used = await askedInMonths(db, rows, undefined)
  const { corrections } = await askingRules(db)
  return new Map(
    rows.map((row) => {
      const { day, clock, employmentId } = row
      const ofMonth = used.get(`${employmentId} ${day.slice(0, 7)}`) ?? 0
      const summary = both((t, language) => t('correctionSummary', { day, clock: clockText(clock, language) }))
      return [row.correctionId, { summary, facts: factsOf(row, shiftOf(row), ofMonth, corrections), href: null }]
    }),
  )
}

/** 补卡: a punch that somebody forgot. */
export const correctionKind: RequestKind = {
  kind: 'time.correction',
  title: both((t) => t('correction')),
  glyph: ['补', 'edit'],
  quick: true,
  fields: [
    { key: 'ofMonth', label: both((t) => t('ofMonth')), type: 'number', unit: both((t) => t('times')) },
    { ...unitField, label: both((t) => t('unitOf')) },
  ],
  readBy: 'time.corrections',
  subjectType: 'person',
  describe,
  mendAt: '/me/time/requests',
  flow: flowOf([stepBy('manager', { by: 'relation', relation: 'manager' })], 'hr_manager'),
}
