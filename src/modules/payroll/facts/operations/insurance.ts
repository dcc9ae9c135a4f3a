import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { type InsuranceMark, insuranceMarks } from '../contract/insurance.ts'
import { pageSize } from '../contract/terms.ts'
import { cityNames, insuranceFigures } from '../figures.ts'
import { boundedBy, type CityFigures, fundBegins, fundRates, marksOf } from '../rules/insurance.ts'
import { firstDay, lastMonthBefore, monthOf } from '../rules/months.ts'
import { insuredIn, movesIn, termsOf, writeTerms } from '../store/insurance.ts'
import { employmentsIn } from '../store/people.ts'
import { personSubjectOf } from '../subject.ts'

const countMarks = (rows: readonly { marks: InsuranceMark[] }[]): Record<InsuranceMark, number> => {
  const counts = Object.fromEntries(insuranceMarks.map((mark) => [mark, 0])) as Record<InsuranceMark, number>
  for (const { marks } of rows) for (const mark of marks) counts[mark] += 1
  return counts
}

/** Would tell who may not see it how much somebody earns. */
const tellsOfPay: ReadonlySet<InsuranceMark> = new Set(['floor', 'ceiling', 'noWage'])

const insurance = implement(payroll.insurance, {
  about: 'reach',
  async run({ db, input, reach, today, sees }) {
    const { page, mark, month = monthOf(today), ...asked } = input
    const day = firstDay(month)
    const figures = await insuranceFigures(db, day)
    const people = (await insuredIn(db, { ...asked, reach, today }, day)).map((row) => ({
      ...row,
      ...boundedBy(row, figures(row.city)),
      marks: marksOf(row, figures(row.city)).filter((each) => sees('sensitive') || !tellsOfPay.has(each)),
    }))
    const found = mark ? people.filter(({ marks }) => marks.includes(mark)) : people
    return {
      month,
      marks: countMarks(people),
      rows: found
        .slice((page - 1) * pageSize, page * pageSize)
        .map(({ employmentId: _, termed: __, hired, firstWorkDay, from, ...row }) => ({
          ...row,
          ...(row.insured ? {} : { base: null, fundBase: null }),
          cityNames: cityNames(row.city),
          from: from && monthOf(from),
          ...fundOf(hired, firstWorkDay),
        })),
      count: found.length,
    }
  },
})

function fundOf(hired: Day, firstWorkDay: Day | null) {
  const { month, newlyEmployed } = fundBegins(hired, firstWorkDay)
  return { fundFrom: month, newlyEmployed }
}

const limitsIn = (city: string | null, figures: CityFigures) => ({
  city,
  floor: figures.bases?.pension.floor ?? null,
  ceiling: figures.bases?.pension.ceiling ?? null,
  lowestRate: figures.fund?.lowestRate ?? null,
  highestRate: figures.fund?.highestRate ?? null,
  lowestInjuryRate: figures.injury?.lowest ?? null,
  highestInjuryRate: figures.injury?.highest ?? null,
})

const insuranceTerms = implement(payroll.insuranceTerms, {
  about: personSubjectOf,
  async run({ db, input: { personId }, today }) {
    const day = firstDay(monthOf(today))
    const reach = [{ scope: 'company' as const }]
    const [present] = await insuredIn(db, { reach, today, search: '', personId }, day)
    const city = present?.city ?? null
    const figures = (await insuranceFigures(db, day))(city)
    const rows = await termsOf(db, personId)
    return {
      rows: rows.map(({ from, to, ...terms }) => ({
        ...{ ...terms, cityNames: cityNames(terms.city), from: monthOf(from), lastMonth: lastMonthBefore(to) },
      })),
      limits: limitsIn(city, figures),
    }
  },
})

type Wanted = { fundRate?: number | undefined; injuryRate?: number | undefined; city: string }

function checkRates({ fundRate, injuryRate, city }: Wanted, figures: CityFigures): void {
  const fund = fundRates(figures)
  if (fundRate !== undefined && fund && (fundRate < fund.lowest || fundRate > fund.highest))
    refuse('payroll.fundRateOff', { city, lowest: fund.lowest, highest: fund.highest })
  const { injury } = figures
  if (injuryRate !== undefined && injury && (injuryRate < injury.lowest || injuryRate > injury.highest))
    refuse('payroll.injuryRateOff', { city, lowest: injury.lowest, highest: injury.highest })
}

/** Terms may begin a few years back, and not much later than now. */
function checkMonth(month: Month, today: Parameters<typeof monthOf>[0]): void {
  if (month > monthOf(addMonths(today, 12))) refuse('payroll.monthTooFar', { month })
}

const setInsurance = implement(payroll.setInsurance, {
  about: personSubjectOf,
  async run({ db, input, today, record }) {
    const { personId, city, base = null, fundBase = null, insured, fundRate = null, injuryRate = null } = input
    checkMonth(input.fromMonth, today)
    const month = firstDay(input.fromMonth)
    checkRates(input, (await insuranceFigures(db, month))(city))
    const employment = (await employmentsIn(db, [personId], month)).get(personId)
    if (!employment || employment.to <= month) return refuse('payroll.notEmployedIn', { month: input.fromMonth })
    const { employmentId } = employment
    await writeTerms(db, [{ employmentId, city, base, fundBase, insured, fundRate, injuryRate }], month)
    record({ details: { city, insured, fromMonth: input.fromMonth } })
    return {}
  },
})

const insuranceMoves = implement(payroll.insuranceMoves, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const day = firstDay(input.month)
    const figures = await insuranceFigures(db, day)
    const rows = await movesIn(db, { reach, today, search: '' }, day)
    return {
      rows: rows.map(({ kind, day: on, ...row }) => ({
        ...{ personId: row.personId, name: row.name, employeeNo: row.employeeNo, unit: row.unit },
        ...{ kind, day: on, city: row.city, cityNames: cityNames(row.city) },
        ...boundedBy({ ...row, insured: true, termed: true }, figures(row.city)),
      })),
    }
  },
})

export const insuranceOperations = [insurance, insuranceTerms, setInsurance, insuranceMoves]
