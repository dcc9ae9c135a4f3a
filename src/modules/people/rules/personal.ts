import { type Day, yearsBetween } from '#platform/kernel/day.ts'
import { checkBankCard, checkMobile, checkResidentId } from '#statute/cn/identity.ts'
import type { Source } from '#statute/parameter.ts'
import type { PersonalChanges } from '../contract.ts'
import type { Problem } from './event-list.ts'

/** 禁止用人单位招用未满十六周岁的未成年人 */
export const youngestAge = 16
const youngestSource: Source = { zh: '劳动法第十五条', en: 'Labour Law, art. 15' }
const oldestAge = 100

const problem = (code: string, details: Record<string, unknown> = {}): Problem => ({ code, details })

export type Completed = { ok: true; personal: PersonalChanges } | ({ ok: false } & Problem)

/**
 * Checks what is said about a person and completes it: the resident id gives day of birth and sex, and may not contradict them.
 * A field that is not given is left out; null empties it.
 */
export function completePersonal(given: PersonalChanges): Completed {
  const found = numberProblem(given)
  if (found) return { ok: false, ...found }
  if (!given.residentId) return { ok: true, personal: given }
  const id = checkResidentId(given.residentId)
  if (!id.valid) return { ok: false, ...problem(`people.residentId.${id.reason}`) }
  const { birthDate = id.birthDate, sex = id.sex } = noNulls({ birthDate: given.birthDate, sex: given.sex })
  if (birthDate !== id.birthDate) return { ok: false, ...problem('people.birthDiffersFromId') }
  if (sex !== id.sex) return { ok: false, ...problem('people.sexDiffersFromId') }
  return { ok: true, personal: { ...given, residentId: given.residentId.toUpperCase(), birthDate, sex } }
}

type Told = { birthDate?: Day | undefined; sex?: 'male' | 'female' | undefined }
const noNulls = (told: { birthDate?: Day | null | undefined; sex?: 'male' | 'female' | null | undefined }): Told => ({
  birthDate: told.birthDate ?? undefined,
  sex: told.sex ?? undefined,
})

/** A mainland mobile number, or one with its country code. */
export const isMobile = (value: string): boolean => checkMobile(value).valid || /^\+\d{6,15}$/.test(value)

function numberProblem({ mobile, bankAccount }: PersonalChanges): Problem | null {
  if (mobile && !isMobile(mobile)) return problem('people.mobile')
  if (bankAccount && !checkBankCard(bankAccount.replaceAll(' ', '')).valid) return problem('people.bankAccount')
  return null
}

/** Days in the order of a life: born, of working age, at work, hired. */
export type Life = { birthDate: Day | null; firstWorkDate: Day | null; hireDate: Day }

export function lifeProblem({ birthDate, firstWorkDate, hireDate }: Life): Problem | null {
  const found = birthDate ? ageProblem(birthDate, firstWorkDate, hireDate) : null
  if (found) return found
  return firstWorkDate && firstWorkDate > hireDate ? problem('people.workAfterHire', { firstWorkDate, hireDate }) : null
}

function ageProblem(birthDate: Day, firstWorkDate: Day | null, hireDate: Day): Problem | null {
  if (hireDate <= birthDate) return problem('people.hireBeforeBirth', { birthDate, hireDate })
  const age = yearsBetween(birthDate, hireDate)
  if (age < youngestAge) return problem('people.tooYoung', { age, youngest: youngestAge, article: youngestSource })
  if (age > oldestAge) return problem('people.tooOld', { age })
  const workedUnborn = firstWorkDate !== null && firstWorkDate <= birthDate
  return workedUnborn ? problem('people.workBeforeBirth', { birthDate, firstWorkDate }) : null
}
