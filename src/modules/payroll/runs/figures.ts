import type { Day, Month } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Book } from '#statute/book.ts'
import {
  averageWage,
  housingFund,
  insuranceBases,
  medicalRates,
  minimumWage,
  pensionRates,
  unemploymentRates,
  workInjuryRates,
} from '#statute/cn/insurance/figures.ts'
import { sickPayFloor, sickPayRates } from '#statute/cn/leave/figures.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import {
  annualBrackets,
  basicDeduction,
  firstJobDeduction,
  flatDeduction,
  monthlyBrackets,
  separateBonus,
  severanceExemption,
} from '#statute/cn/tax/figures.ts'
import { yearCalendar } from '#statute/cn/time/calendar.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import { hoursOfDay, overtimeRates, paidDaysOfMonth } from '#statute/cn/time/figures.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import type { FigureProblem } from './contract.ts'
import { type MonthDays, monthDaysOf } from './rules/month-days.ts'
import type { PlaceFigures, RuleFigures } from './rules/rule-set.ts'

/** The figures of a month for these cities, as the company's book has them. */
export function figuresOf(book: Book, day: Day, cities: readonly string[]): RuleFigures {
  const need = <V>(parameter: Parameter<V>): Version<V> => {
    const found = book.find(parameter, day)
    if (found) return found
    const { code, label } = parameter
    return refuse('payroll.noFigure', { code, figure: label.zh, figureEn: label.en, day })
  }
  return {
    brackets: need(annualBrackets),
    monthlyBrackets: need(monthlyBrackets),
    separateBonus: book.find(separateBonus, day) ?? null,
    severanceTimes: need(severanceExemption),
    basic: { normal: need(basicDeduction), firstJobOfYear: need(firstJobDeduction), flat60000: need(flatDeduction) },
    paidDays: need(paidDaysOfMonth),
    hoursOfDay: need(hoursOfDay),
    overtimeRates: need(overtimeRates),
    sickFloorShare: need(sickPayFloor),
    places: Object.fromEntries(cities.map((city) => [placeCode(city), placeFigures(book, day, city)])),
  }
}

const placed = {
  bases: insuranceBases,
  pension: pensionRates,
  medical: medicalRates,
  unemployment: unemploymentRates,
  workInjury: workInjuryRates,
  fund: housingFund,
  minimumWage,
  averageWage,
  sickRates: sickPayRates,
} as const satisfies Record<keyof PlaceFigures, Parameter<never> | Parameter<unknown>>

const placedKinds = Object.keys(placed) as (keyof PlaceFigures)[]

function placeFigures(book: Book, day: Day, city: string): PlaceFigures {
  const found = placedKinds.map((kind) => [kind, book.find(placed[kind] as Parameter<unknown>, day, city)] as const)
  return Object.fromEntries(found.filter(([, version]) => version !== undefined)) as PlaceFigures
}

/** The month's calendar; refused where its year has none yet. */
export function daysOf(book: Book, month: Month): MonthDays {
  const year = month.slice(0, 4)
  const holidays = book.find(holidayCalendar, `${year}-01-01` as Day)
  if (!holidays) return refuse('law.calendarNotPublished', { year })
  return monthDaysOf(month, yearCalendar(Number(year), holidays.value))
}

/** Which figures of a city somebody's pay rested on. */
export type Used = 'insurance' | 'fund' | 'sick' | 'severance'

const usedKinds: Record<Used, readonly (keyof PlaceFigures)[]> = {
  insurance: ['bases', 'pension', 'medical', 'unemployment', 'workInjury'],
  fund: ['fund'],
  sick: ['minimumWage', 'sickRates'],
  severance: ['averageWage'],
}

/** Figures without which a city can still be reckoned: it goes by the company's own rule then. */
const optional = new Set<keyof PlaceFigures>(['sickRates'])

/** What keeps a run from being closed, of the figures that it used. @param people by `use city` */
export function problemsOf({ places }: RuleFigures, people: ReadonlyMap<string, number>): FigureProblem[] {
  const problems = [...people].flatMap(([key, count]) => {
    const [use, ...rest] = key.split(' ')
    const city = rest.join(' ')
    return usedKinds[use as Used].flatMap((kind) => problemOf(kind, city, places[city]?.[kind], count))
  })
  return problems
}

function problemOf(
  kind: keyof PlaceFigures,
  city: string,
  version: Version<unknown> | undefined,
  people: number,
): FigureProblem[] {
  const { code, label } = placed[kind]
  const told = { code, names: label, place: city ? placeNames(city) : null, people }
  if (!version) return optional.has(kind) ? [] : [{ ...told, problem: 'missing' }]
  return version.status === '待核验' ? [{ ...told, problem: 'unverified' }] : []
}
