import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Book } from '#statute/book.ts'
import { housingFund, insuranceBases, workInjuryRates } from '#statute/cn/insurance/figures.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import { additionalDeductions, rentDeduction } from '#statute/cn/tax/deduction-figures.ts'
import { annualBrackets, basicDeduction, flatDeduction } from '#statute/cn/tax/figures.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import type { DeductionKind } from './contract/deductions.ts'
import type { DeductionFigures } from './rules/deduction.ts'
import type { CityFigures } from './rules/insurance.ts'
import type { OpeningFigures } from './rules/opening.ts'

/** What is in force in each city on a day; each city is looked up once. */
export async function insuranceFigures(db: Db, day: Day): Promise<(city: string | null) => CityFigures> {
  const book = await figureBook(db)
  const known = new Map<string | null, CityFigures>()
  return (city) => {
    const found = known.get(city) ?? ofCity(book, day, city)
    known.set(city, found)
    return found
  }
}

function ofCity(book: Book, day: Day, city: string | null): CityFigures {
  if (city === null) return { bases: null, fund: null, injury: null }
  return {
    bases: book.find(insuranceBases, day, city)?.value ?? null,
    fund: book.find(housingFund, day, city)?.value ?? null,
    injury: book.find(workInjuryRates, day, city)?.value ?? null,
  }
}

export const cityNames = (city: string | null) => (city === null ? null : placeNames(placeCode(city)))

const needed = <V>(book: Book, parameter: Parameter<V>, day: Day): Version<V> =>
  book.find(parameter, day) ??
  refuse('payroll.noFigure', { figure: parameter.label.zh, figureEn: parameter.label.en, day })

export type KnownDeductions = { figures: DeductionFigures; sourceOf: (kind: DeductionKind) => Version<unknown> }

/** @throws payroll.noFigure for a day on which the law says nothing */
export async function deductionFigures(db: Db, day: Day): Promise<KnownDeductions> {
  const book = await figureBook(db)
  const [amounts, rent] = [needed(book, additionalDeductions, day), needed(book, rentDeduction, day)]
  return {
    figures: { ...amounts.value, rent: rent.value },
    sourceOf: (kind) => (kind === 'rent' ? rent : amounts),
  }
}

export async function openingFigures(db: Db, day: Day): Promise<OpeningFigures> {
  const book = await figureBook(db)
  return { deduction: needed(book, basicDeduction, day).value, brackets: needed(book, annualBrackets, day).value }
}

/** The 60,000 of a year. */
export const flatAmount = async (db: Db, day: Day): Promise<number> =>
  needed(await figureBook(db), flatDeduction, day).value
