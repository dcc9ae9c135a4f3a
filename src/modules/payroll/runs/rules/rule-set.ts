import type { Month } from '#platform/kernel/day.ts'
import type { Bases, Fund, InjuryRates, Rates } from '#statute/cn/insurance/figures.ts'
import type { SickRates } from '#statute/cn/leave/figures.ts'
import type { Bracket } from '#statute/cn/tax/figures.ts'
import type { OvertimeRates } from '#statute/cn/time/figures.ts'
import type { Version } from '#statute/parameter.ts'
import type { PayItem, PayPolicy, TaxBasis } from '../../contract.ts'
import { laterCodes, numberCodes } from './quantities.ts'

/** The figures of one city in that month; what it has none of is left out. */
export type PlaceFigures = {
  bases?: Version<Bases>
  pension?: Version<Rates>
  medical?: Version<Rates>
  unemployment?: Version<Rates>
  workInjury?: Version<InjuryRates>
  fund?: Version<Fund>
  minimumWage?: Version<number>
  averageWage?: Version<number>
  sickRates?: Version<SickRates>
}

/** All that is set by law for that month, as it stood when it was counted. */
export type RuleFigures = {
  brackets: Version<readonly Bracket[]>
  monthlyBrackets: Version<readonly Bracket[]>
  /** Null once a bonus can't be taxed alone any more. */
  separateBonus: Version<number> | null
  severanceTimes: Version<number>
  basic: Record<TaxBasis, Version<number>>
  paidDays: Version<number>
  hoursOfDay: Version<number>
  overtimeRates: Version<OvertimeRates>
  sickFloorShare: Version<number>
  places: Readonly<Record<string, PlaceFigures>>
}

/** Everything but the person: with his inputs it gives his payslip, today and in ten years. */
export type RuleSet = {
  month: Month
  items: readonly PayItem[]
  policy: PayPolicy
  figures: RuleFigures
}

/** Raised when the same rules and inputs would come to something else; the old one stays, by its number. */
export const engineVersion = 2

/** The names of the inputs in their order: what is known of everybody, what items bring in, what came to be known later. */
export const inputCodes = (items: readonly PayItem[]): readonly string[] => [
  ...numberCodes,
  ...items.flatMap(({ code, source }) => {
    if (source.by === 'amount') return [wholeOf(code), code]
    return source.by === 'oneOff' ? [code] : []
  }),
  ...laterCodes,
]

/** What somebody has of an amount for a whole month. */
export const wholeOf = (code: string): string => `${code} whole`
