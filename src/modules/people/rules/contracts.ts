import { addDays, type Day, daysBetween, forever } from '#platform/kernel/day.ts'
import { openEndedArticle, openEndedRight, withoutWrittenContract } from '#statute/cn/open-ended.ts'
import { probationLimit } from '#statute/cn/probation.ts'
import type { Source } from '#statute/parameter.ts'
import type { EmploymentType, TermType, Warning } from '../contract.ts'
import type { Problem } from './event-list.ts'

/** A contract as it stands: `to` is the day after its last day, `ended` the last day it held when it was ended before. */
export type Signed = { termType: TermType; from: Day; to: Day; ended: Day | null; probationEnd: Day | null }

type ContractAsListed = {
  termType: TermType
  contractStart: Day
  contractEnd: Day | null
  endedDay: Day | null
  probationEnd: Day | null
}

export const signedOf = (row: ContractAsListed): Signed => ({
  termType: row.termType,
  from: row.contractStart,
  to: row.contractEnd ? addDays(row.contractEnd, 1) : forever,
  ended: row.endedDay,
  probationEnd: row.probationEnd,
})

export type Signing = {
  termType: TermType
  from: Day
  lastDay: Day | null
  probationEnd: Day | null
  /** The employee himself asked for a fixed term. */
  agreedFixed: boolean
}

export type Party = {
  employmentType: EmploymentType
  /** First and last day employed; `forever` when none is set. */
  hiredOn: Day
  lastDay: Day
  /** Has a probation been agreed with this person before? 同一用人单位与同一劳动者只能约定一次试用期 */
  hadProbation: boolean
}

const article19: Source = { zh: '劳动合同法第十九条', en: 'Labour Contract Law, art. 19' }
const problem = (code: string, details: Record<string, unknown> = {}): Problem => ({ code, details })

export const lastDayOf = (contract: Pick<Signed, 'to' | 'ended'>): Day => {
  const last = addDays(contract.to, -1)
  return contract.ended && contract.ended < last ? contract.ended : last
}

/** Why this contract can't be signed as asked, or null. */
export function signingProblem(signing: Signing, party: Party, earlier: readonly Signed[]): Problem | null {
  return (
    termProblem(signing, party) ??
    neighbourProblem(signing, earlier) ??
    openEndedProblem(signing, party, earlier) ??
    probationProblem(signing, party)
  )
}

function termProblem({ termType, from, lastDay }: Signing, party: Party): Problem | null {
  if (termType === 'fixed' && !lastDay) return problem('people.endMissing')
  if (termType === 'open_ended' && lastDay) return problem('people.openEndedHasNoEnd')
  if (lastDay && lastDay < from) return problem('people.contractEndsBeforeStart')
  if (from < party.hiredOn) return problem('people.contractBeforeHire', { hireDate: party.hiredOn })
  if (from > party.lastDay) return problem('people.afterLeaving', { leaveDate: party.lastDay, day: from })
  return null
}

function neighbourProblem({ from, lastDay }: Signing, earlier: readonly Signed[]): Problem | null {
  const end = lastDay ?? forever
  const clash = earlier.find((contract) => contract.from <= end && from <= lastDayOf(contract))
  if (!clash) return null
  const last = lastDayOf(clash)
  return problem('people.contractOverlaps', { from: clash.from, to: last === forever ? null : last })
}

function openEndedProblem(
  { termType, from, agreedFixed }: Signing,
  party: Party,
  earlier: readonly Signed[],
): Problem | null {
  if (termType === 'open_ended' || agreedFixed || party.employmentType === 'part_time') return null
  const right = openEndedRight({ hiredOn: party.hiredOn, contracts: earlier }, from)
  return right.due ? problem(`people.mustBeOpenEnded.${right.because}`, { article: right.source }) : null
}

/** @see 劳动合同法第十九条: its length follows the term, it is agreed once, and none with a task or part-time work. */
export function probationProblem(
  { termType, from, lastDay, probationEnd }: Omit<Signing, 'agreedFixed'>,
  party: Party,
): Problem | null {
  if (!probationEnd) return null
  if (probationEnd < from) return problem('people.probationBeforeHire', { hireDate: from })
  if (party.hadProbation) return problem('people.probationOnce', { article: article19 })
  const limit = probationLimit({ termType, from, lastDay, partTime: party.employmentType === 'part_time' })
  if (!limit.lastDay) return problem('people.noProbationAllowed', { article: limit.source })
  if (probationEnd <= limit.lastDay) return null
  return problem('people.probationTooLong', { months: limit.months, lastDay: limit.lastDay, article: limit.source })
}

/** Only people with a labour relationship of their own to the company need its written contract. */
const needsContract = (type: EmploymentType): boolean => type === 'full_time'

/** Must the contract that follows this one, or the last one, be open-ended? Once another follows it, nothing is owed any more. */
export const openEndedNext = (hiredOn: Day, contracts: readonly Signed[], after?: Pick<Signed, 'from'>): boolean => {
  const last = contracts.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!last || last.to === forever || (after && after.from < last.from)) return false
  return openEndedRight({ hiredOn, contracts }, last.to).due
}

const noticeDays = 60

export type Watched = Party & { contracts: readonly Signed[]; probationEnd: Day | null; confirmedDay: Day | null }

/** What about somebody's employment needs an eye on that day, the most pressing first. */
export function warningsOn(day: Day, watched: Watched): Warning[] {
  const here = watched.hiredOn <= day && day <= watched.lastDay
  if (!here) return []
  return [...contractWarnings(day, watched), ...probationWarning(day, watched), ...leavingWarning(day, watched)]
}

const warning = (code: Warning['code'], day: Day | null, today: Day, article: Source | null = null): Warning => ({
  code,
  day,
  daysLeft: day ? daysBetween(today, day) : null,
  article: article && { zh: article.zh, en: article.en },
})

function contractWarnings(day: Day, { employmentType, hiredOn, lastDay, contracts }: Watched): Warning[] {
  const last = contracts.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!last) return needsContract(employmentType) ? unwritten(day, hiredOn) : []
  const end = lastDayOf(last)
  if (end === forever || lastDay <= end || daysBetween(day, end) > noticeDays) return []
  const ending = warning(end < day ? 'contractEnded' : 'contractEnding', end, day)
  return openEndedNext(hiredOn, contracts) ? [ending, warning('openEndedNext', null, day, openEndedArticle)] : [ending]
}

function unwritten(day: Day, hiredOn: Day): Warning[] {
  if (hiredOn < '2008-01-01') return []
  const { state, since, source } = withoutWrittenContract(hiredOn, day)
  if (state === 'inTime') return []
  return [warning(state === 'late' ? 'noContract' : 'deemedOpenEnded', since, day, source)]
}

function probationWarning(day: Day, { probationEnd, confirmedDay }: Watched): Warning[] {
  const waits = probationEnd && !confirmedDay && probationEnd >= day && daysBetween(day, probationEnd) <= 30
  return waits ? [warning('probationEnding', probationEnd, day)] : []
}

const leavingWarning = (day: Day, { lastDay }: Watched): Warning[] =>
  lastDay === forever ? [] : [warning('leaving', lastDay, day)]
