import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'

/** 正式 in force as published, 推算 derived, 待核验 to be checked, 企业确认 confirmed by the company. */
export type FigureStatus = '正式' | '推算' | '待核验' | '企业确认'

/** Where a rule is written, in both languages: `劳动合同法第十九条`. */
export type Source = { zh: string; en: string; href?: string }

export type Names = { zh: string; en: string }

/** A text of law and the place in it. An article may be empty: a notice of one page has none. */
export type Citation = { title: Names; article: Names; href?: string }

export type Unit =
  | 'fen'
  | 'percent'
  | 'days'
  | 'months'
  | 'years'
  | 'hours'
  | 'people'
  | 'times'
  | 'day'
  | 'month'
  | 'table'

export type Version<V> = {
  from: string
  /** The day after the last one on which it holds; without it, until the next version. */
  until?: string
  /** A city, or the province whose rule it is; absent for the whole country. */
  place?: string
  value: V
  source: Citation
  status: FigureStatus
}

/** When the next version is expected: each year from that day (`07-01`) on. */
export type Renewal = { yearlyFrom: string }

export type Parameter<V> = {
  code: string
  label: Names
  unit: Unit
  /** What a value of it looks like, for what a company enters. */
  schema: z.ZodType<V>
  checkedOn: string
  byPlace?: true
  /** A version is for one calendar year and says nothing of the next. */
  oneYear?: true
  renewal?: Renewal
  /** Each ends where the next one of its place begins. */
  versions: readonly Version<V>[]
  /** The same as they are written down, for checking them. */
  written: readonly Version<V>[]
  on: (day: Day, place?: string) => Version<V>
}

/** Each version with the day on which it ends: its own, or the day on which the next one of that place begins. */
export function closed<T extends Pick<Version<unknown>, 'from' | 'until' | 'place'>>(versions: readonly T[]): T[] {
  return versions.map((version) => {
    const next = versions
      .filter((other) => other.place === version.place && other.from > version.from)
      .reduce<string | undefined>((least, { from }) => (least === undefined || from < least ? from : least), undefined)
    const until = version.until !== undefined && (next === undefined || version.until < next) ? version.until : next
    return until === undefined ? version : { ...version, until }
  })
}

/** Does it hold that day, there? */
export const holds = ({ from, until, place }: Version<unknown>, day: Day, there: string | undefined): boolean =>
  from <= day && (until === undefined || day < until) && place === there

/** One figure fixed by law, with every value it has had and the text that set it. */
export function parameter<V>(definition: Omit<Parameter<V>, 'on' | 'written'>): Parameter<V> {
  const versions = closed(definition.versions)
  return {
    ...definition,
    versions,
    written: definition.versions,
    /** The version in force that day. A day without one is an error, never a guess. */
    on(day, place) {
      const version = versions.find((each) => holds(each, day, place))
      if (!version) throw new RangeError(`${definition.code} has no value on ${day}`)
      return version
    },
  }
}
