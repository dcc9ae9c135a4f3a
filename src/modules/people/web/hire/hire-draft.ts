import type { Day } from '#platform/kernel/day.ts'
import type { EmploymentType, PersonalChanges } from '../../contract.ts'
import type { Problem } from '../../rules/event-list.ts'
import { completePersonal, lifeProblem } from '../../rules/personal.ts'
import { afterYears, type ContractDraft, joiningProblem } from '../deeds/contract-draft.ts'
import { changedPost, emptyPost, type PostDraft } from '../deeds/post-draft.ts'

/** A joining in the making. */
export type HireDraft = {
  personal: PersonalChanges
  post: PostDraft
  hireDate: Day | undefined
  employmentType: EmploymentType
  employeeNo: string
  wage: number | undefined
  withContract: boolean
  contract: ContractDraft
  reason: string
}

const usualYears = 3

/** Another first day; a contract of the usual length moves along. */
export function withHireDate(draft: HireDraft, hireDate: Day | undefined): Pick<HireDraft, 'hireDate' | 'contract'> {
  const { contract } = draft
  const isUsual = draft.hireDate !== undefined && contract.lastDay === afterYears(draft.hireDate, usualYears)
  return {
    hireDate,
    contract: isUsual && hireDate ? { ...contract, lastDay: afterYears(hireDate, usualYears) } : contract,
  }
}

export const emptyHire = (today: Day): HireDraft => ({
  personal: {},
  post: emptyPost,
  hireDate: today,
  employmentType: 'full_time',
  employeeNo: '',
  wage: undefined,
  withContract: true,
  contract: {
    termType: 'fixed',
    from: today,
    lastDay: afterYears(today, usualYears),
    signedDate: undefined,
    probationEnd: undefined,
    agreed: undefined,
  },
  reason: '',
})

/** What the rules say before anything is sent: about the person, and about contract and probation. */
export function problemsOf(draft: HireDraft): { personal: Problem | null; terms: Problem | null } {
  const { hireDate } = draft
  if (!hireDate) return { personal: null, terms: null }
  const contract = { ...draft.contract, from: hireDate }
  const terms = joiningProblem(contract, hireDate, draft.employmentType, draft.withContract)
  return { personal: personalProblem(draft.personal, hireDate), terms }
}

/** A resident id is judged once all of it is typed. */
function personalProblem(personal: PersonalChanges, hireDate: Day): Problem | null {
  const { residentId, ...others } = personal
  const completed = completePersonal(residentId && residentId.length >= 18 ? personal : others)
  if (!completed.ok) return completed
  const { birthDate = null, firstWorkDate = null } = completed.personal
  return lifeProblem({ birthDate, firstWorkDate, hireDate })
}

/** What the resident id tells. */
export function toldById(residentId: string | null | undefined) {
  if (!residentId || residentId.length < 18) return undefined
  const completed = completePersonal({ residentId })
  if (!completed.ok) return undefined
  const { birthDate, sex } = completed.personal
  return birthDate && sex ? { birthDate, sex } : undefined
}

const given = (personal: PersonalChanges): PersonalChanges =>
  Object.fromEntries(
    Object.entries(personal).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  )

/** What goes to the server; undefined while something that it needs is missing. */
export function hireInput(draft: HireDraft, personId: string | undefined) {
  const { hireDate, post, contract, employeeNo, wage, reason, withContract } = draft
  const fullName = draft.personal.fullName?.trim()
  if (!hireDate || !post.unit || !fullName) return undefined
  const { unitId: _, ...rest } = changedPost(emptyPost, post)
  return {
    ...given(draft.personal),
    ...rest,
    fullName,
    unitId: post.unit.id,
    hireDate,
    employmentType: draft.employmentType,
    ...(employeeNo.trim() && { employeeNo: employeeNo.trim() }),
    ...(wage !== undefined && { monthlyWage: wage }),
    ...(contract.probationEnd && { probationEnd: contract.probationEnd }),
    ...(withContract && {
      contract: {
        termType: contract.termType,
        contractEnd: contract.lastDay ?? null,
        signedDate: contract.signedDate ?? null,
      },
    }),
    ...(reason.trim() && { reason }),
    ...(personId && { personId }),
  }
}
