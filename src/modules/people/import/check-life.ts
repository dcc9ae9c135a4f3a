import type { Day } from '#platform/kernel/day.ts'
import { type ProbationLimit, probationLimit } from '#statute/cn/probation.ts'
import { youngestAge } from '../rules/personal.ts'
import type { Note } from './read-row.ts'
import type { Staged } from './staged.ts'

const oldestAge = 100
const pastRetirement = 65

/** What the days of a row say about each other, and about the numbers. Completes sex and day of birth from the resident id. */
export function checkLife(staged: Staged, note: Note): void {
  completeFromId(staged, note)
  checkAge(staged, note)
  checkLeaving(staged, note)
  checkContract(staged, note)
  checkProbation(staged, note)
}

/** The number decides where the file contradicts itself: a later change of either would be refused otherwise. */
function completeFromId(staged: Staged, note: Note): void {
  if (!staged.residentId) return
  const { birthDate, sex } = toldBy(staged.residentId)
  if (staged.birthDate && staged.birthDate !== birthDate) {
    note('birthDate', 'birthDiffersFromId', { details: { taken: birthDate }, severity: 'doubtful' })
  }
  if (staged.sex && staged.sex !== sex) note('sex', 'sexDiffersFromId', { severity: 'doubtful' })
  staged.birthDate = birthDate
  staged.sex = sex
}

/** Of a number that has passed its checks. */
const toldBy = (residentId: string): { birthDate: Day; sex: 'male' | 'female' } => ({
  birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}` as Day,
  sex: Number(residentId[16]) % 2 === 1 ? 'male' : 'female',
})

/** Whole years, read off the two dates: this runs for every row of a long file. */
const ageOn = (day: Day, birthDate: Day): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)

function checkAge({ birthDate, hireDate, firstWorkDate }: Staged, note: Note): void {
  if (firstWorkDate && birthDate && firstWorkDate <= birthDate)
    note('firstWorkDate', 'workBeforeBirth', { details: { birthDate } })
  if (!hireDate) return
  if (firstWorkDate && firstWorkDate > hireDate)
    note('firstWorkDate', 'workAfterHire', { details: { hireDate }, severity: 'doubtful' })
  if (birthDate) checkHireAge(birthDate, hireDate, note)
}

function checkHireAge(birthDate: Day, hireDate: Day, note: Note): void {
  const age = ageOn(hireDate, birthDate)
  if (hireDate <= birthDate) note('hireDate', 'hireBeforeBirth', { details: { birthDate } })
  else if (age < youngestAge) note('hireDate', 'tooYoung', { details: { age, youngest: youngestAge } })
  else if (age > oldestAge) note('birthDate', 'tooOld', { details: { age } })
  else if (age >= pastRetirement) note('birthDate', 'pastRetirement', { details: { age }, severity: 'doubtful' })
}

function checkLeaving(staged: Staged, note: Note): void {
  const { hireDate, leaveDate, leaveKind } = staged
  if (leaveDate && hireDate && leaveDate < hireDate) note('leaveDate', 'leaveBeforeHire', { details: { hireDate } })
  if (leaveDate && !leaveKind) staged.leaveKind = 'other'
  if (leaveDate || (!leaveKind && !staged.leaveReason)) return
  note(leaveKind ? 'leaveKind' : 'leaveReason', 'leaveDateMissing', { severity: 'doubtful' })
  staged.leaveKind = null
  staged.leaveReason = null
}

function checkContract(staged: Staged, note: Note): void {
  const { hireDate, contractStart, contractEnd } = staged
  if (contractStart && !contractEnd && !staged.openEnded)
    note('contractEnd', 'contractEndMissing', { severity: 'doubtful' })
  const begins = contractStart ?? hireDate
  if (contractEnd && begins && contractEnd < begins)
    note('contractEnd', 'contractEndsBeforeStart', { details: { begins } })
  if (contractStart && hireDate && contractStart < hireDate)
    note('contractStart', 'contractBeforeHire', { details: { hireDate }, severity: 'doubtful' })
}

/** @see 劳动合同法第十九条: over the limit it is void, yet it is what the file says. */
function checkProbation(staged: Staged, note: Note): void {
  const { hireDate, probationEnd } = staged
  if (!hireDate || !probationEnd) return
  if (probationEnd < hireDate) {
    note('probationEnd', 'probationBeforeHire', { details: { hireDate } })
    return
  }
  const limit = hireDate < '2008-01-01' ? null : limitFor(hireDate, staged)
  if (!limit || (limit.lastDay && probationEnd <= limit.lastDay)) return
  note('probationEnd', limit.lastDay ? 'probationTooLong' : 'noProbationAllowed', {
    details: { months: limit.months, article: limit.source.zh, articleEn: limit.source.en },
    suggestion: limit.lastDay ?? undefined,
    severity: 'doubtful',
  })
}

/** The contract of the joining sets the limit; a later one says nothing about it. */
function limitFor(hireDate: Day, { contractStart, contractEnd, employmentType }: Staged): ProbationLimit {
  const isFirst = !contractStart || contractStart === hireDate
  const lastDay = isFirst ? contractEnd : null
  return probationLimit({
    termType: lastDay ? 'fixed' : 'open_ended',
    from: hireDate,
    lastDay,
    partTime: employmentType === 'part_time',
  })
}
