import { known, type Person } from '../types.ts'

export const deedKinds = [
  'confirm',
  'transfer',
  'promote',
  'second',
  'return',
  'pay',
  'renew',
  'sign',
  'leave',
  'rehire',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** What each deed calls. */
export const operationOf: Record<DeedKind, string> = {
  confirm: 'people.confirm',
  transfer: 'people.transfer',
  promote: 'people.promote',
  second: 'people.second',
  return: 'people.endSecondment',
  pay: 'people.changePay',
  renew: 'people.signContract',
  sign: 'people.signContract',
  leave: 'people.leave',
  rehire: 'people.rehire',
}

/** Does the deed make sense for this person as he stands? Whether it may be done the server says. */
export function makesSense(kind: DeedKind, person: Person): boolean {
  const status = known(person.status)
  const contract = known(person.contract)
  const hasLeft = status === 'left'
  if (kind === 'rehire') return hasLeft
  if (hasLeft) return false
  if (kind === 'confirm') return known(person.probationEnd) !== null && known(person.confirmedDate) === null
  if (kind === 'second') return person.seconded === null
  if (kind === 'return') return person.seconded !== null
  if (kind === 'leave') return status !== 'leaving'
  if (kind === 'renew') return contract !== null && contract.contractEnd !== null
  if (kind === 'sign') return contract === null
  return true
}

/** What the warnings ask for: the one deed that is due now. */
export function dueDeed(person: Person): DeedKind | undefined {
  const status = known(person.status)
  if (status === 'left') return 'rehire'
  if (status === 'leaving') return undefined
  const codes = (known(person.warnings) ?? []).map(({ code }) => code)
  if (codes.includes('noContract') || codes.includes('deemedOpenEnded')) return 'sign'
  if (codes.includes('contractEnding') || codes.includes('contractEnded')) return 'renew'
  return codes.includes('probationEnding') ? 'confirm' : undefined
}

export const isDeed = (text: string | undefined): text is DeedKind =>
  (deedKinds as readonly (string | undefined)[]).includes(text)
