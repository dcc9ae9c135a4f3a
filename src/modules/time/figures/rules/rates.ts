/** What a figure is made of, by name. */
type Parts = Readonly<Record<string, number>>

/** A month's sums over people, as they are kept. Days in 480ths, so that parts of days add up in whole numbers. */
export type MonthSums = {
  /** Whose time was kept in the month. */
  people: number
  scheduled_days: number
  absent: number
  sick: number
  personal: number
  /** People with some sick or personal leave. */
  on_leave: number
  worked_days: number
  late_days: number
  late_minutes: number
  /** Minutes of every kind of overtime. */
  overtime: number
  /** People with more overtime than the law allows a month. */
  over_cap: number
  /** Of the 52 weeks up to the last day: spells, half days away, twice the points. */
  spells: number
  away: number
  points: number
  had_spell: number
  often_away: number
}

export const sumNames = [
  ...(['people', 'scheduled_days', 'absent', 'sick', 'personal', 'on_leave', 'worked_days', 'late_days'] as const),
  ...(['late_minutes', 'overtime', 'over_cap', 'spells', 'away', 'points', 'had_spell', 'often_away'] as const),
] as const

/** A day of eight hours. */
export const wholeDay = 480

/** A Bradford factor from which on many companies look into it. */
export const oftenAway = 200

/** The sums of several months in a row as the parts of one period; how often people were away is the last month's. */
export function partsOf(months: readonly MonthSums[]): Parts {
  const sum = (read: (month: MonthSums) => number) => months.reduce((total, month) => total + read(month), 0)
  const people = sum((month) => month.people)
  const last = months.at(-1)
  return {
    absentDays: sum((month) => month.absent) / wholeDay,
    sickDays: sum((month) => month.sick) / wholeDay,
    personalDays: sum((month) => month.personal) / wholeDay,
    onLeave: sum((month) => month.on_leave),
    scheduledDays: sum((month) => month.scheduled_days),
    lateDays: sum((month) => month.late_days),
    lateMinutes: sum((month) => month.late_minutes),
    workedDays: sum((month) => month.worked_days),
    overtimeHours: sum((month) => month.overtime) / 60,
    breaches: sum((month) => month.over_cap),
    personMonths: people,
    average: people / Math.max(1, months.length),
    headcount: last?.people ?? 0,
    spells: last?.spells ?? 0,
    awayDays: (last?.away ?? 0) / 2,
    points: (last?.points ?? 0) / 2,
    hadSpell: last?.had_spell ?? 0,
    oftenAway: last?.often_away ?? 0,
  }
}

const part = (parts: Parts, name: string): number => parts[name] ?? 0
const ratio = (count: number, of: number): number | null => (of > 0 ? count / of : null)

/** 缺勤率: days absent without leave, sick or on personal leave ÷ scheduled days. Leave that law or company gives is none. */
export const absence = (parts: Parts): number | null =>
  ratio(part(parts, 'absentDays') + part(parts, 'sickDays') + part(parts, 'personalDays'), part(parts, 'scheduledDays'))

/** 迟到率: days with a late arrival ÷ days worked. */
export const lateness = (parts: Parts): number | null => ratio(part(parts, 'lateDays'), part(parts, 'workedDays'))

/** 加班强度: hours of overtime of each person a month. */
export const overtime = (parts: Parts): number | null =>
  ratio(part(parts, 'overtimeHours'), part(parts, 'personMonths'))

/** 布拉德福德指数 of the average person: the points S²×D of everybody ÷ people. */
export const bradford = (parts: Parts): number | null => ratio(part(parts, 'points'), part(parts, 'headcount'))

/** Below this, somebody who knows the people could tell who is meant. */
export const smallestGroup = 5

/** What is said of the few who were away is said of them alone; where nobody was, there is nobody to tell of. */
const fewOr = (few: number, all: number): number => (few > 0 && few < smallestGroup ? few : all)

export const peopleOf = (parts: Parts): number => part(parts, 'average')
export const peopleAbsent = (parts: Parts): number => fewOr(part(parts, 'onLeave'), part(parts, 'average'))
export const peopleAway = (parts: Parts): number => fewOr(part(parts, 'hadSpell'), part(parts, 'headcount'))
