import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualItems } from '../../items/usual.ts'
import { type ItemSum, journalOf } from './journal.ts'

const item = (code: string) => usualItems.find((each) => each.code === code) as ItemSum['item']
const sumOf = (costCentre: string | null, code: string, fen: number): ItemSum => ({ costCentre, item: item(code), fen })

const anySum: fc.Arbitrary<ItemSum> = fc.record({
  costCentre: fc.constantFrom(null, 'C1 研发', 'C2 销售'),
  item: fc.constantFrom(...usualItems),
  fen: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
})

describe('the entry of a run', () => {
  it('keeps costs by cost centre and what is owed by account', () => {
    const sums = [
      sumOf('C1 研发', 'base', 1_000_000),
      sumOf('C2 销售', 'base', 500_000),
      sumOf('C1 研发', 'pension', -80_000),
      sumOf('C1 研发', 'fund', -120_000),
      sumOf('C1 研发', 'wageTax', -9_000),
      sumOf('C2 销售', 'afterTaxDeduction', -1_000),
      sumOf('C1 研发', 'companyPension', 160_000),
      sumOf('C1 研发', 'companyFund', 120_000),
    ]
    expect(journalOf(sums)).toEqual([
      { account: 'costWages', costCentre: 'C1 研发', debit: 1_000_000, credit: 0 },
      { account: 'costWages', costCentre: 'C2 销售', debit: 500_000, credit: 0 },
      { account: 'costSocial', costCentre: 'C1 研发', debit: 160_000, credit: 0 },
      { account: 'costFund', costCentre: 'C1 研发', debit: 120_000, credit: 0 },
      { account: 'net', costCentre: null, debit: 0, credit: 1_290_000 },
      { account: 'tax', costCentre: null, debit: 0, credit: 9_000 },
      { account: 'ownSocial', costCentre: null, debit: 0, credit: 80_000 },
      { account: 'ownFund', costCentre: null, debit: 0, credit: 120_000 },
      { account: 'kept', costCentre: null, debit: 0, credit: 1_000 },
      { account: 'companySocial', costCentre: null, debit: 0, credit: 160_000 },
      { account: 'companyFund', costCentre: null, debit: 0, credit: 120_000 },
    ])
  })

  it('owes the bank what is paid out, and claims what somebody owes', () => {
    const sums = [sumOf(null, 'base', 1_000_000), sumOf(null, 'afterTaxDeduction', -1_200_000)]
    // One is paid 800,000; of another 1,000,000 more is kept than he earned.
    expect(journalOf([...sums, sumOf(null, 'base', 0)], 1_000_000)).toEqual([
      { account: 'costWages', costCentre: null, debit: 1_000_000, credit: 0 },
      { account: 'receivable', costCentre: null, debit: 1_000_000, credit: 0 },
      { account: 'net', costCentre: null, debit: 0, credit: 800_000 },
      { account: 'kept', costCentre: null, debit: 0, credit: 1_200_000 },
    ])
  })

  it('is in balance, whatever was paid', () => {
    fc.assert(
      fc.property(fc.array(anySum, { maxLength: 60 }), fc.nat(1_000_000_000), (sums, owed) => {
        const lines = journalOf(sums, owed)
        const total = (side: 'debit' | 'credit') => lines.reduce((sum, line) => sum + line[side], 0)
        expect(total('debit')).toBe(total('credit'))
        expect(lines.every(({ debit, credit }) => debit >= 0 && credit >= 0)).toBe(true)
      }),
    )
  })
})
