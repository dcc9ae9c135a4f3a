import type { z } from 'zod'
import type { Operation } from '#platform/contract.ts'
import type { Day } from '#platform/kernel/day.ts'
import { languageFor } from '#platform/language.ts'
import { type Implemented, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import type { Book } from '#statute/book.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import { type YearCalendar, yearCalendar } from '#statute/cn/time/calendar.ts'
import { type HolidayYear, holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import { type Computed, tell } from '#statute/phrase.ts'
import { recentBook } from './figures.ts'
import { checkLimits } from './limits.ts'
import { words } from './locale.ts'

/** A year's calendar with the notice it comes from. */
export type Calendar = { calendar: YearCalendar; holidays: Version<HolidayYear> }

/** What a calculator asks for. */
export type Figures = {
  today: Day
  /** The version in force, or a refusal that says what is missing. */
  need: <V>(parameter: Parameter<V>, day: Day, city?: string) => Version<V>
  /** The version in force, or none once the last one has ended; a day before the first is refused. */
  untilEnded: <V>(parameter: Parameter<V>, day: Day) => Version<V> | undefined
  /** The version in force, if there is one. */
  find: <V>(parameter: Parameter<V>, day: Day, city?: string) => Version<V> | undefined
  calendar: (year: string) => Calendar
}

const figuresFrom = (book: Book, today: Day): Figures => ({
  today,
  find: book.find,
  untilEnded(parameter, day) {
    const hasBegun = book.versionsOf(parameter).some(({ from }) => from <= day)
    return hasBegun ? book.find(parameter, day) : noFigure(parameter, day, undefined)
  },
  need: (parameter, day, city) => book.find(parameter, day, city) ?? noFigure(parameter, day, city),
  calendar(year) {
    const holidays = book.find(holidayCalendar, `${year}-01-01` as Day)
    if (!holidays) return refuse('law.calendarNotPublished', { year })
    return { calendar: calendarOf(Number(year), holidays.value), holidays }
  },
})

const calendars = new WeakMap<HolidayYear, YearCalendar>()

function calendarOf(year: number, holidays: HolidayYear): YearCalendar {
  const known = calendars.get(holidays) ?? yearCalendar(year, holidays)
  calendars.set(holidays, known)
  return known
}

function noFigure(parameter: Parameter<unknown>, day: Day, city: string | undefined): never {
  const [zh, en] = words.table.wholeCountry
  const place = city === undefined ? { zh, en } : placeNames(placeCode(city))
  const { label, code } = parameter
  return refuse('law.noFigure', { code, figure: label.zh, figureEn: label.en, place: place.zh, placeEn: place.en, day })
}

/** What an operation answers, without what every calculator adds. */
type Result<O extends z.ZodType> = Omit<z.input<O>, 'steps' | 'references' | 'notes'>

/** A calculator, open to everybody who has signed in: it says nothing of anybody. */
export function calculator<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  compute: (input: z.output<I>, figures: Figures) => Computed<Result<O>>,
): Implemented {
  return implement(operation, {
    about: 'own',
    async run(call) {
      const { input, world, today } = call
      checkLimits(input)
      const computed = compute(input, figuresFrom(await recentBook(world), today))
      return { ...computed.value, ...explanationOf(computed, languageFor(call)) } as z.input<O>
    },
  })
}

/** The way to a result, in the caller’s language. A text that several figures rest on is named once. */
function explanationOf({ steps, references, notes = [] }: Computed<unknown>, language: Language) {
  const named = new Map(references.map((version) => [keyOf(version), referenceIn(version, language)]))
  return {
    steps: steps.map(({ label, formula, value, unit }) => ({
      label: tell(label, language),
      formula: tell(formula, language),
      value,
      unit,
    })),
    references: [...named.values()],
    notes: notes.map((note) => tell(note, language)),
  }
}

const keyOf = ({ source, from, status }: Version<unknown>): string =>
  [source.title.zh, source.article.zh, from, status].join('\n')

const referenceIn = ({ source, from, status }: Version<unknown>, language: Language) => ({
  title: source.title[language],
  article: source.article[language],
  from,
  status,
  ...(source.href === undefined ? {} : { href: source.href }),
})
