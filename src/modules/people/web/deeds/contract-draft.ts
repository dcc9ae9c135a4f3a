import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { EmploymentType, TermType } from '../../contract.ts'
import { type Party, probationProblem, type Signed, signedOf, signingProblem } from '../../rules/contracts.ts'
import { type Contract, known, type Person } from '../types.ts'

/** A contract in the making. */
export type ContractDraft = {
  termType: TermType
  from: Day | undefined
  lastDay: Day | undefined
  signedDate: Day | undefined
  probationEnd: Day | undefined
  /** The employee's own words, when he asked for a fixed term against the rule. */
  agreed: string | undefined
}

/** The last day of so many years from a day. */
export const afterYears = (from: Day, years: number): Day => addDays(addMonths(from, years * 12), -1)

const forever = 'infinity' as Day

/** What the next contract would usually be: from the day after the last, open-ended where the law says so. */
export function nextDraft(person: Person, contracts: readonly Contract[], today: Day): ContractDraft {
  const [latest] = contracts.filter((each) => each.endedDay === null)
  const end = latest?.contractEnd ?? null
  const from = end ? addDays(end, 1) : (known(person.hireDate) ?? today)
  const termType = latest?.openEndedNext ? 'open_ended' : 'fixed'
  return {
    termType,
    from,
    lastDay: termType === 'fixed' ? afterYears(from, 3) : undefined,
    signedDate: undefined,
    probationEnd: undefined,
    agreed: undefined,
  }
}

/** Whom the rules are about. An earlier contract of this employment may have used up the one probation there is. */
export const partyOf = (person: Person, contracts: readonly Contract[]): Party => ({
  employmentType: known(person.employmentType) ?? 'full_time',
  hiredOn: known(person.hireDate) ?? contracts.at(-1)?.contractStart ?? forever,
  lastDay: known(person.leaveDate) ?? forever,
  hadProbation: contracts.some((each) => each.probationEnd !== null),
})

const signed = (contracts: readonly Contract[]): Signed[] => contracts.map(signedOf).toReversed()

/** Why this can't be signed as it stands, by the same rules that the server asks. */
export function draftProblem(draft: ContractDraft, party: Party, contracts: readonly Contract[]) {
  const { from, lastDay, probationEnd, termType, agreed } = draft
  if (!from) return null
  const asked = {
    termType,
    from,
    lastDay: lastDay ?? null,
    probationEnd: probationEnd ?? null,
    agreedFixed: agreed !== undefined,
  }
  return signingProblem(asked, party, signed(contracts))
}

export type LongestProbation = { months: number; lastDay: Day; article: { zh: string; en: string } }

/** How long a probation this contract may have: what the rule answers to one that never ends. */
export function longestProbation({ termType, from, lastDay }: ContractDraft, employmentType: EmploymentType) {
  if (!from || (termType === 'fixed' && !lastDay)) return undefined
  const party: Party = { employmentType, hiredOn: from, lastDay: forever, hadProbation: false }
  const problem = probationProblem({ termType, from, lastDay: lastDay ?? null, probationEnd: forever }, party)
  return problem?.code === 'people.probationTooLong' ? (problem.details as LongestProbation) : undefined
}

/** A first contract or probation beside a joining, before there is an employment. */
export function joiningProblem(
  draft: ContractDraft,
  hireDate: Day,
  employmentType: EmploymentType,
  withContract: boolean,
) {
  const party: Party = { employmentType, hiredOn: hireDate, lastDay: forever, hadProbation: false }
  const lastDay = draft.lastDay ?? null
  const asked = { termType: draft.termType, from: hireDate, lastDay, probationEnd: draft.probationEnd ?? null }
  if (withContract) return signingProblem({ ...asked, agreedFixed: false }, party, [])
  return probationProblem({ ...asked, termType: 'open_ended', lastDay: null }, party)
}
