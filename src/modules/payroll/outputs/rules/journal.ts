import type { PayItem } from '../../contract.ts'

const shares = { social: 'Social', fund: 'Fund', other: 'Other' } as const

/** Accounts of pay. Costs are kept by cost centre, what is owed is not. */
export const accounts = [
  ...(['costWages', 'costSocial', 'costFund', 'costOther', 'receivable'] as const),
  ...(['net', 'tax', 'ownSocial', 'ownFund', 'ownOther', 'kept'] as const),
  ...(['companySocial', 'companyFund', 'companyOther'] as const),
] as const
export type Account = (typeof accounts)[number]

/** What an item came to at one cost centre. */
export type ItemSum = { costCentre: string | null; item: PayItem; fen: number }

export type JournalLine = { account: Account; costCentre: string | null; debit: number; credit: number }

type Posting = { account: Account; costCentre: string | null; debit: number }

/** Which share of insurance a line of contributions is. */
function shareOf({ source }: PayItem): keyof typeof shares {
  if (source.by !== 'law' || source.rule.startsWith('back.')) return 'other'
  return source.rule.endsWith('.fund') ? 'fund' : 'social'
}

/** Each amount moves two accounts; what is paid out makes up the difference. */
function postingsOf({ costCentre, item, fen }: ItemSum): Posting[] {
  const owed = (account: Account, debit: number): Posting => ({ account, costCentre: null, debit })
  switch (item.category) {
    case 'info':
      return []
    case 'earning':
      return [{ account: 'costWages', costCentre, debit: fen }, owed('net', -fen)]
    case 'contribution':
      return [owed(`own${shares[shareOf(item)]}`, fen), owed('net', -fen)]
    case 'tax':
      return [owed('tax', fen), owed('net', -fen)]
    case 'afterTax':
      return [owed('kept', fen), owed('net', -fen)]
    case 'company': {
      const share = shares[shareOf(item)]
      return [{ account: `cost${share}`, costCentre, debit: fen }, owed(`company${share}`, -fen)]
    }
  }
}

/** Who owes more than he earned is paid nothing: what he owes is the company's claim on him, and lowers nobody's pay. */
const claim = (owed: number): Posting[] => [
  { account: 'receivable', costCentre: null, debit: owed },
  { account: 'net', costCentre: null, debit: -owed },
]

/**
 * The lines of the entry, in the order of the accounts; debits and credits are equal. Below zero is the other side.
 * @param owed by those whose net is below zero, in all: without it net payable would not be what the bank pays
 */
export function journalOf(sums: readonly ItemSum[], owed = 0): JournalLine[] {
  const totals = new Map<string, Posting>()
  for (const posting of [...sums.flatMap(postingsOf), ...claim(owed)]) {
    const key = `${posting.account} ${posting.costCentre ?? ''}`
    const known = totals.get(key)
    totals.set(key, known ? { ...known, debit: known.debit + posting.debit } : posting)
  }
  const lines = [...totals.values()].filter(({ debit }) => debit !== 0)
  return lines.sort(inOrder).map(({ account, costCentre, debit }) => ({
    ...{ account, costCentre },
    ...(debit > 0 ? { debit, credit: 0 } : { debit: 0, credit: -debit }),
  }))
}

const inOrder = (one: Posting, other: Posting): number =>
  accounts.indexOf(one.account) - accounts.indexOf(other.account) ||
  ((one.costCentre ?? '') < (other.costCentre ?? '') ? -1 : 1)
