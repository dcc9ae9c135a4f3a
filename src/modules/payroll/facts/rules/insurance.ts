import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import type { Bases, Fund, InjuryRates } from '#statute/cn/insurance/figures.ts'
import { clamp } from '#statute/exact.ts'
import type { InsuranceMark } from '../contract.ts'

/** What is in force in a city; null where no figure is known. */
export type CityFigures = { bases: Bases | null; fund: Fund | null; injury: InjuryRates | null }

export type Insured = {
  city: string | null
  insured: boolean
  /** As declared; null: the wage. */
  declared: number | null
  fundDeclared: number | null
  fundRate: number | null
  injuryRate: number | null
  wage: number | null
  /** Terms were set for him. */
  termed: boolean
}

export type Bounded = { base: number | null; fundBase: number | null }

/** Whom the company insures where nobody has said otherwise: not who is insured elsewhere, or draws a pension (社会保险法第十六条). */
export const insuredUnlessSaid = (employmentType: string): boolean =>
  !['dispatch', 'outsourcing', 'intern', 'over_age', 'rehire'].includes(employmentType)

/** What is paid on: what was declared, else the wage, within what the city allows. */
export function boundedBy({ declared, fundDeclared, wage }: Insured, { bases, fund }: CityFigures): Bounded {
  const [base, fundBase] = [declared ?? wage, fundDeclared ?? wage]
  return {
    base: base === null || !bases ? null : clamp(base, bases.pension.floor, bases.pension.ceiling),
    fundBase: fundBase === null || !fund ? null : clamp(fundBase, fund.floor, fund.ceiling),
  }
}

const outside = (rate: number | null, bounds: { lowest: number; highest: number } | null): boolean =>
  rate !== null && bounds !== null && (rate < bounds.lowest || rate > bounds.highest)

export const fundRates = ({ fund }: CityFigures): { lowest: number; highest: number } | null =>
  fund && { lowest: fund.lowestRate, highest: fund.highestRate }

function baseMark({ declared, wage }: Insured, { bases }: CityFigures): InsuranceMark | null {
  const base = declared ?? wage
  if (base === null) return 'noWage'
  if (!bases) return null
  if (base < bases.pension.floor) return 'floor'
  return base > bases.pension.ceiling ? 'ceiling' : null
}

/** What is off, the worst first. Who is not insured needs nothing. */
export function marksOf(insured: Insured, figures: CityFigures): InsuranceMark[] {
  if (!insured.insured) return []
  if (insured.city === null) return ['noCity', ...(insured.termed ? [] : (['noTerm'] as const))]
  const rateOff = outside(insured.fundRate, fundRates(figures)) || outside(insured.injuryRate, figures.injury)
  const found: (InsuranceMark | null | false)[] = [
    !figures.bases && 'noFigures',
    insured.fundRate !== null && !figures.fund && 'noFundFigures',
    baseMark(insured, figures),
    rateOff && 'rateOff',
    !insured.termed && 'noTerm',
  ]
  return found.filter((mark): mark is InsuranceMark => Boolean(mark))
}

/** The average month: all that was paid through the months with pay, to the fen. */
export const averageOf = (sum: number, months: number): number | null =>
  months > 0 ? Math.max(0, Math.round(sum / months)) : null

export type FundBegins = { month: Month; newlyEmployed: boolean }

/**
 * Whoever takes up work for the first time pays into the fund from the second month on, whoever comes from another employer from the month
 * of joining (住房公积金管理条例第十六、十七条).
 */
export function fundBegins(hired: Day, firstWorkDay: Day | null): FundBegins {
  const newlyEmployed = firstWorkDay !== null && firstWorkDay.slice(0, 7) >= hired.slice(0, 7)
  const first = `${hired.slice(0, 7)}-01` as Day
  return { month: addMonths(first, newlyEmployed ? 1 : 0).slice(0, 7) as Month, newlyEmployed }
}
