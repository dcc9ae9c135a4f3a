/** What a figure is made of, by name. */
type Parts = Readonly<Record<string, number>>

/** A month's counts as they are kept. */
export type MonthCounts = {
  /** Days counted: of the present month only those that have passed. */
  days: number
  opening: number
  closing: number
  headcount: number
  headcount_days: number
  tenure_days: number
  joiners: number
  voluntary: number
  involuntary: number
  retired: number
  other: number
  moved_in: number
  moved_out: number
  moves: number
  /** Leavers whom the company would have liked to keep. */
  regretted: number
  /** Left of their own accord, and nobody said whether they were to be kept. */
  unjudged: number
}

const sum = (months: readonly MonthCounts[], read: (month: MonthCounts) => number): number =>
  months.reduce((total, month) => total + read(month), 0)

/**
 * The counts of several months in a row as the parts of one period. Flows add up; the opening is the first month's, how
 * things stand at the end the last one's; the average is the mean of the months' averages, each the mean of its days.
 */
export function partsOf(months: readonly MonthCounts[]): Parts {
  const voluntary = sum(months, (month) => month.voluntary)
  const involuntary = sum(months, (month) => month.involuntary)
  const retired = sum(months, (month) => month.retired)
  const other = sum(months, (month) => month.other)
  const last = months.at(-1)
  return {
    opening: months[0]?.opening ?? 0,
    closing: last?.closing ?? 0,
    headcount: last?.headcount ?? 0,
    tenureDays: last?.tenure_days ?? 0,
    average:
      sum(months, (month) => (month.days > 0 ? month.headcount_days / month.days : 0)) / Math.max(1, months.length),
    months: months.length,
    joiners: sum(months, (month) => month.joiners),
    ...{ voluntary, involuntary, retired, other },
    leavers: voluntary + involuntary + retired + other,
    movedIn: sum(months, (month) => month.moved_in),
    movedOut: sum(months, (month) => month.moved_out),
    moves: sum(months, (month) => month.moves),
    regretted: sum(months, (month) => month.regretted),
    unjudged: sum(months, (month) => month.unjudged),
  }
}

/** A part, 0 where the source has none. */
export const part = (parts: Parts, name: string): number => parts[name] ?? 0

/** Null where there is nothing to divide by. */
export const ratio = (count: number, of: number): number | null => (of > 0 ? count / of : null)

/**
 * 离职率 as it is used internationally: those who left ÷ the mean of the daily headcount. In a unit's figures those who moved to
 * another unit left it too.
 */
export const turnover = (parts: Parts): number | null =>
  ratio(part(parts, 'leavers') + part(parts, 'movedOut'), part(parts, 'average'))

/** The same, as if the whole year went on like the months counted. */
export function annualTurnover(parts: Parts): number | null {
  const rate = turnover(parts)
  return rate === null ? null : (rate * 12) / Math.max(1, part(parts, 'months'))
}

/** 离职率 as it is often used in China: those who left ÷ (opening + joiners); never above 100 %. */
export const domesticTurnover = (parts: Parts): number | null =>
  ratio(
    part(parts, 'leavers') + part(parts, 'movedOut'),
    part(parts, 'opening') + part(parts, 'joiners') + part(parts, 'movedIn'),
  )

export const voluntaryTurnover = (parts: Parts): number | null =>
  ratio(part(parts, 'voluntary'), part(parts, 'average'))

/** 可惜流失率: those whom the company would have liked to keep. */
export function regrettedTurnover(parts: Parts): number | null {
  const left = part(parts, 'voluntary')
  const nobodySaid = left > 0 && part(parts, 'unjudged') === left
  return nobodySaid ? null : ratio(part(parts, 'regretted'), part(parts, 'average'))
}

export const mobility = (parts: Parts): number | null => ratio(part(parts, 'moves'), part(parts, 'average'))

/** Years, of the average person. */
export const meanYears = (days: number, people: number): number | null => {
  const years = ratio(days, people)
  return years === null ? null : years / 365.25
}
