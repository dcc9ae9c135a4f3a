import { z } from 'zod'
import { addMonths, type Day, yearsBetween } from '#platform/kernel/day.ts'
import { parameter, type Source } from '../parameter.ts'
import { cite, inOneText, laws } from './laws.ts'

const article14 = cite(laws.contract, 14)
const writtenContractArticle: Source = inOneText(cite(laws.contract, 10))
export const openEndedArticle: Source = inOneText(article14)

/** Ten years of service, or two fixed terms in a row since the law came into force. */
export const openEndedRule = parameter({
  code: 'contract.openEnded',
  label: { zh: '无固定期限劳动合同', en: 'Open-ended contract' },
  unit: 'table',
  schema: z.object({
    serviceYears: z.int().min(0),
    fixedTerms: z.int().min(0),
    monthsWithoutContract: z.int().min(0),
    countedFrom: z.iso.date(),
  }),
  checkedOn: '2026-11-01',
  versions: [
    {
      from: '2008-01-01',
      value: { serviceYears: 10, fixedTerms: 2, monthsWithoutContract: 12, countedFrom: '2008-01-01' },
      source: article14,
      status: '正式',
    },
  ],
})

export type ContractHistory = { hiredOn: Day; contracts: readonly { termType: string; from: Day }[] }

export type OpenEndedRight = { due: boolean; because: 'tenYears' | 'twoFixedTerms' | null; source: Source }

/** Must the contract that begins that day be open-ended, unless the employee himself asks for a fixed term? */
export function openEndedRight({ hiredOn, contracts }: ContractHistory, beginning: Day): OpenEndedRight {
  const { value } = openEndedRule.on(beginning)
  const source = openEndedArticle
  const earlier = contracts
    .filter((contract) => contract.from < beginning && contract.from >= value.countedFrom)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const other = earlier.findIndex((contract) => contract.termType !== 'fixed')
  const inARow = other === -1 ? earlier.length : other
  if (inARow >= value.fixedTerms) return { due: true, because: 'twoFixedTerms', source }
  if (yearsBetween(hiredOn, beginning) >= value.serviceYears) return { due: true, because: 'tenYears', source }
  return { due: false, because: null, source }
}

export type Unwritten = { state: 'inTime' | 'late' | 'deemedOpenEnded'; since: Day; source: Source }

/**
 * Somebody at work without a written contract: in time for a month; late from the day after it, when double pay begins;
 * after a year deemed to have an open-ended one. `since` is the first day of that state.
 */
export function withoutWrittenContract(hiredOn: Day, today: Day): Unwritten {
  const { value } = openEndedRule.on(today)
  const source = openEndedArticle
  const deemed = addMonths(hiredOn, value.monthsWithoutContract)
  if (today >= deemed) return { state: 'deemedOpenEnded', since: deemed, source }
  const late = addMonths(hiredOn, 1)
  if (today >= late) return { state: 'late', since: late, source: writtenContractArticle }
  return { state: 'inTime', since: hiredOn, source: writtenContractArticle }
}
