import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'
import { type Language, speakerOf } from '#platform/words.ts'
import type { Book } from '#statute/book.ts'
import { dueReasons } from '#statute/check.ts'
import { catalogue } from '#statute/cn/catalogue.ts'
import { placeNames } from '#statute/cn/places.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import type { FigureKind, FigureRow, FigureVersion } from './contract/figures.ts'
import type { CompanyVersion } from './figures.ts'
import { words } from './locale.ts'

type Listing = { book: Book; today: Day; language: Language }

const isOfCompany = (version: Version<unknown>): version is CompanyVersion => 'recordedAt' in version

/** Each figure at each place, with all its versions and what is due. */
export function figureRows(
  listing: Listing,
  asked: { code?: string | undefined; place?: string | undefined },
): FigureRow[] {
  const wanted = catalogue.filter(({ code }) => asked.code === undefined || code === asked.code)
  return wanted.flatMap((parameter) => {
    const versions = listing.book.versionsOf(parameter)
    const there = [...new Set(versions.map(({ place }) => place ?? null))]
    return there
      .filter((place) => asked.place === undefined || place === asked.place)
      .map((place) =>
        rowOf(
          parameter,
          place,
          versions.filter((each) => (each.place ?? null) === place),
          listing,
        ),
      )
  })
}

function rowOf(
  parameter: Parameter<unknown>,
  place: string | null,
  versions: readonly Version<unknown>[],
  { book, today, language }: Listing,
): FigureRow {
  const { code, label, unit } = parameter
  const current = book.find(parameter, today, place ?? undefined)
  const counting = versions.filter((version, at) => versions.findIndex(({ from }) => from === version.from) === at)
  return {
    code,
    label: label[language],
    unit,
    place,
    placeName: place === null ? speakerOf(words, language)('wholeCountry') : placeNames(place)[language],
    due: dueReasons({ ...parameter, checkedOn: lastChecked(parameter, counting) }, counting, today),
    versions: versions.map((version) => versionIn(version, version === current, language)),
  }
}

/** A figure that the company recorded was looked at on that day. */
const lastChecked = ({ checkedOn }: Parameter<unknown>, versions: readonly Version<unknown>[]): string =>
  versions
    .filter(isOfCompany)
    .map(({ recordedAt }) => recordedAt.slice(0, 10))
    .reduce((last, day) => (day > last ? day : last), checkedOn)

function versionIn(version: Version<unknown>, inForce: boolean, language: Language): z.input<typeof FigureVersion> {
  const { from, until = null, value, source, status } = version
  const shown = {
    from,
    until,
    value,
    title: source.title[language],
    article: source.article[language],
    ...(source.href === undefined ? {} : { href: source.href }),
    status,
    inForce,
  }
  if (!isOfCompany(version)) return { ...shown, origin: 'builtIn' }
  const { reason, recordedAt, recordedName } = version
  return { ...shown, origin: 'company', reason, recordedAt, recordedBy: recordedName }
}

/** What can be added, each with the newest value built in to go by. */
export const figureKinds = (language: Language): z.input<typeof FigureKind>[] =>
  catalogue.map(({ code, label, unit, byPlace = false, oneYear = false, versions }) => ({
    code,
    label: label[language],
    unit,
    byPlace,
    oneYear,
    example: versions.at(-1)?.value,
  }))
