import type { FieldValues } from '#modules/approvals/contract.ts'
import { type Describing, fact, flowOf, type KindFact, type RequestKind, stepBy } from '#modules/approvals/index.ts'
import { figureBook } from '#modules/law/index.ts'
import { bilingual, unitField } from '#modules/organization/index.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import { type DayKind, dayKinds } from '../contract.ts'
import { clockText } from '../saying.ts'
import { words } from './locale.ts'
import { limitsOn, rateOn } from './overtime-facts.ts'
import { holidayOf } from './rules/overtime.ts'
import { isUnderWay } from './sending.ts'
import { minutesOfMonths } from './store/month.ts'
import { type OvertimeRow, overtimesById } from './store/overtimes.ts'

const both = bilingual(words)

type Asked = Pick<OvertimeRow, 'counted' | 'kind' | 'comp'>

/** What flows can compare: the hours of the month are with this. */
export const overtimeValues = ({ counted, kind, comp }: Asked, ofMonth: number, unit: readonly string[]) =>
  ({
    hours: hoursOf(counted),
    ...(kind && { kindOfDay: kind }),
    hoursOfMonth: hoursOf(ofMonth + counted),
    comp: comp ? 'comp' : 'pay',
    unit: [...unit],
  }) satisfies FieldValues

const kindNames = dayKinds.map((kind) => ({ value: kind, label: both((t) => t(`kind.${kind}`)) }))
const compNames = (['pay', 'comp'] as const).map((comp) => ({ value: comp, label: both((t) => t(`comp.${comp}`)) }))

const whenFact = ({ day, from, to }: OvertimeRow): KindFact =>
  fact(
    'when',
    both((t) => t('when')),
    both((_, language) => `${day} ${clockText(from, language)}–${clockText(to, language)}`),
    { decides: true },
  )

/** What the calendar says of the day and the one after; by it a night is parted at midnight. */
function holidayIn(row: OvertimeRow, book: Book): number {
  const onHoliday = (day: Day) => book.find(holidayCalendar, day)?.value.statutory.includes(day) ?? false
  const after = onHoliday(addDays(row.day, 1)) ? 'holiday' : null
  return holidayOf(row, { kind: row.kind, after })
}

function kindFact(row: OvertimeRow, book: Book): KindFact[] {
  const { day, kind, counted } = row
  if (!kind) return []
  const named = (of: DayKind, rate = rateOn(book, day, of)) =>
    both((t) => (rate === null ? t(`kind.${of}`) : t('kindWithRate', { kind: t(`kind.${of}`), rate })))
  const [own, holiday] = [named(kind), named('holiday')]
  const hours = hoursOf(holidayIn(row, book))
  const isPart = 0 < hours && hours < hoursOf(counted)
  const part = kind === 'holiday' ? 'holidayFirst' : 'holidayAfter'
  const value = both((t, language) =>
    isPart ? t(part, { kind: own[language], holiday: holiday[language], hours }) : own[language],
  )
  return [
    fact(
      'kindOfDay',
      both((t) => t('kindOfDay')),
      value,
      { decides: true },
    ),
  ]
}

function monthFact({ day }: OvertimeRow, minutes: number, book: Book): KindFact {
  const limit = limitsOn(book, day).month
  const hours = hoursOf(minutes)
  const tone = hours > limit ? 'broken' : hours > limit * 0.8 ? 'waiting' : 'plain'
  return fact(
    'hoursOfMonth',
    both((t) => t('hoursOfMonth')),
    both((t) => t('hoursOfMonthShown', { hours, limit })),
    { tone, decides: tone !== 'plain' },
  )
}

const emergencyFact = fact(
  'emergency',
  both((t) => t('emergency')),
  both((t) => t('emergencyShown')),
  { tone: 'broken', decides: true },
)

const factsOf = (row: OvertimeRow, minutes: number, book: Book): KindFact[] => [
  whenFact(row),
  fact(
    'hours',
    both((t) => t('hours')),
    both((t) => t('hoursShown', { hours: hoursOf(row.counted) })),
  ),
  ...kindFact(row, book),
  monthFact(row, minutes, book),
  fact(
    'comp',
    both((t) => t('comp')),
    both((t) => t(row.comp ? 'comp.comp' : 'comp.pay')),
  ),
  ...(row.emergency ? [emergencyFact] : []),
]

async function describe({ db, today }: Describing, recordIds: string[]) {
  const rows = await overtimesById(db, recordIds)
  const book = await figureBook(db)
  const sums = await minutesOfMonths(db, today, rows)
  const summary = ({ day, counted }: OvertimeRow) => both((t) => t('overtimeSummary', { day, hours: hoursOf(counted) }))
  const minutesOf = ({ employmentId, day }: OvertimeRow) => sums.get(`${employmentId} ${day.slice(0, 7)}`) ?? 0
  return new Map(
    rows.map((row) => {
      const counts = isUnderWay(row.state) || row.state === 'approved'
      const minutes = minutesOf(row) + (counts ? 0 : row.counted)
      return [row.overtimeId, { summary: summary(row), facts: factsOf(row, minutes, book), href: null }]
    }),
  )
}

/** 加班: what an employee asks for, or is asked to do. */
export const overtimeKind: RequestKind = {
  kind: 'time.overtime',
  title: both((t) => t('overtime')),
  glyph: ['加', 'clock'],
  quick: true,
  fields: [
    { key: 'hours', label: both((t) => t('hours')), type: 'number', unit: both((t) => t('hourUnit')) },
    { key: 'kindOfDay', label: both((t) => t('kindOfDay')), type: 'choice', choices: kindNames },
    { key: 'hoursOfMonth', label: both((t) => t('hoursOfMonth')), type: 'number', unit: both((t) => t('hourUnit')) },
    { key: 'comp', label: both((t) => t('comp')), type: 'choice', choices: compNames },
    { ...unitField, label: both((t) => t('unitOf')) },
  ],
  readBy: 'time.overtimes',
  subjectType: 'person',
  describe,
  mendAt: '/me/time/requests',
  flow: flowOf([stepBy('manager', { by: 'relation', relation: 'manager' })], 'hr_manager'),
}
