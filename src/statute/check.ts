import type { Day } from '#platform/kernel/day.ts'
import type { Parameter, Version } from './parameter.ts'

/** What is wrong with a figure as it is written down. */
export type FigureFault = {
  code: string
  from: string
  fault: 'noSource' | 'noDay' | 'endsBeforeItBegins' | 'overlaps' | 'valueNotRight' | 'placeNotRight' | 'codeTwice'
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const wellNamed = ({ title, article }: Version<unknown>['source']): boolean =>
  title.zh.trim() !== '' && title.en.trim() !== '' && (article.zh === '') === (article.en === '')

type Rule = [FigureFault['fault'], (version: Version<unknown>, parameter: Parameter<unknown>, at: number) => boolean]

const rules: Rule[] = [
  ['noSource', ({ source }) => !wellNamed(source)],
  ['noDay', ({ from, until }) => !isDay(from) || (until !== undefined && !isDay(until))],
  ['endsBeforeItBegins', ({ from, until }) => until !== undefined && until <= from],
  ['valueNotRight', ({ value }, { schema }) => !schema.safeParse(value).success],
  ['placeNotRight', ({ place }, { byPlace }) => (place !== undefined) !== (byPlace === true)],
  ['overlaps', (version, { written }, at) => written.some((other, index) => index !== at && overlap(version, other))],
]

/** Do both hold on some day, at the same place? Ends are exclusive, and a later version ends an earlier one. */
const overlap = (a: Version<unknown>, b: Version<unknown>): boolean =>
  a.place === b.place && (a.from === b.from || (a.from < b.from && a.until !== undefined && a.until > b.from))

/** All that is malformed in a catalogue of figures. */
export function faultsOf(catalogue: readonly Parameter<unknown>[]): FigureFault[] {
  const twice = catalogue.filter(({ code }, at) => catalogue.findIndex((other) => other.code === code) !== at)
  return [
    ...twice.map(({ code }) => ({ code, from: '', fault: 'codeTwice' as const })),
    ...catalogue.flatMap((parameter) =>
      parameter.written.flatMap((version, at) =>
        rules
          .filter(([, isBroken]) => isBroken(version, parameter, at))
          .map(([fault]) => ({ code: parameter.code, from: version.from, fault })),
      ),
    ),
  ]
}

/** Why a figure should be looked at: not verified, the new one should be out, its end is near or past, long not checked. */
export type DueReason = 'unverified' | 'renewal' | 'ending' | 'ended' | 'notChecked'

/** How long before its end a figure is called ending. */
const endingDays = 90
const checkedDays = 400

const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * What is due for a check of one figure at one place, on that day.
 * @param versions all of that place, in any order
 */
export function dueReasons(
  { checkedOn, renewal }: Pick<Parameter<unknown>, 'checkedOn' | 'renewal'>,
  versions: readonly Version<unknown>[],
  today: Day,
): DueReason[] {
  const begun = versions.filter(({ from }) => from <= today)
  const newest = versions.reduce((last, each) => (each.from > last ? each.from : last), '')
  const current = begun.filter(({ until }) => until === undefined || today < until)
  const end = versions.find(({ from }) => from === newest)?.until
  const reasons: [DueReason, boolean][] = [
    ['unverified', current.some(({ status }) => status === '待核验')],
    ['renewal', renewal !== undefined && newest < periodStart(renewal.yearlyFrom, today)],
    ['ended', begun.length > 0 && current.length === 0],
    ['ending', end !== undefined && today < end && end <= daysFrom(today, endingDays)],
    ['notChecked', daysFrom(checkedOn, checkedDays) < today],
  ]
  return reasons.filter(([, isDue]) => isDue).map(([reason]) => reason)
}

/** The last time before today that the yearly day came round. */
function periodStart(yearlyFrom: string, today: Day): string {
  const thisYear = `${today.slice(0, 4)}-${yearlyFrom}`
  return thisYear <= today ? thisYear : `${Number(today.slice(0, 4)) - 1}-${yearlyFrom}`
}
