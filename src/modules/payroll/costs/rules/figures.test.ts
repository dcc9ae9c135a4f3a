import { describe, expect, it } from 'vitest'
import * as figures from './figures.ts'

const fen = (yuan: number) => yuan * 100

describe('the parts of a period', () => {
  it('add up over its months; people are counted by the month', () => {
    const january = { gross: fen(100_000), company: fen(30_000), overtime: fen(4_000), people: 10 }
    const february = { gross: fen(110_000), company: fen(31_000), overtime: 0, people: 11 }
    expect(figures.payParts([january, february])).toEqual({
      ...{ gross: 210_000, company: 61_000, labourCost: 271_000, overtimePay: 4_000 },
      ...{ personMonths: 21, paid: 10.5 },
    })
  })
})

/** The examples of the trade: 240 people, 48 million of revenue, 7.2 of profit, 9.6 of labour cost. */
const year = {
  ...{ revenue: 48_000_000, profit: 7_200_000, average: 240, personMonths: 2_880 },
  ...{ gross: 7_200_000, company: 2_400_000, labourCost: 9_600_000, overtimePay: 360_000 },
}

it.each([
  ['labour cost', figures.labourCost, year, 9_600_000],
  ['labour cost per head', figures.labourCostPerHead, year, 40_000],
  ['average pay a month', figures.averagePay, year, 2_500],
  ['labour-cost ratio', figures.labourCostRatio, year, 0.2],
  ['revenue per head', figures.revenuePerHead, year, 200_000],
  ['profit per head', figures.profitPerHead, year, 30_000],
  ['profit on labour cost', figures.profitOnLabourCost, year, 0.75],
  [
    'return on human capital, 100 of revenue, 90 of cost of which 30 labour',
    figures.humanCapitalReturn,
    { profit: 10, labourCost: 30 },
    4 / 3,
  ],
  ['overtime in pay', figures.overtimeShare, year, 0.05],
  ['a loss per head', figures.profitPerHead, { ...year, profit: -2_400_000 }, -10_000],
  ['nobody there', figures.revenuePerHead, { ...year, average: 0 }, null],
  ['no revenue at all', figures.labourCostRatio, { ...year, revenue: 0 }, null],
  ['nobody paid', figures.humanCapitalReturn, { profit: 10, labourCost: 0 }, null],
] as const)('%s', (_, value, parts, expected) => {
  const found = value(parts)
  if (expected === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(expected, 10)
})
