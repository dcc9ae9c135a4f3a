import type { SeveranceKind } from '#statute/cn/contract/severance.ts'
import type { Ground } from '../contract.ts'

/** What each ground gives: 劳动合同法第三十六至四十八条、第八十七条. Null: nothing. */
const owed: Record<Ground, SeveranceKind | null> = {
  resigned: null,
  employerAtFault: 'N',
  agreedByEmployer: 'N',
  agreedByEmployee: null,
  fault: null,
  withNotice: 'N',
  withoutNotice: 'N+1',
  layoff: 'N',
  expired: 'N',
  expiredRefused: null,
  closed: 'N',
  retired: null,
  otherEnd: null,
  unlawful: '2N',
}

export const owedFor = (ground: Ground): SeveranceKind | null => owed[ground]

export type Ended = { leaveKind: 'voluntary' | 'involuntary' | 'retired' | 'other' | null; contractEnds: boolean }

/** What the record of leaving says of the ground. Why the employer let somebody go, nobody but HR can say. */
export function suggestedGround({ leaveKind, contractEnds }: Ended): Ground | null {
  if (leaveKind === 'voluntary') return 'resigned'
  if (leaveKind === 'retired') return 'retired'
  return leaveKind === 'involuntary' && contractEnds ? 'expired' : null
}

/** 劳动合同法 is about labour contracts of full-time work: who works by the hour is paid none (第七十一条), others have no such contract here. */
export const isCompensated = (employmentType: string): boolean => employmentType === 'full_time'

const withoutLeave: ReadonlySet<string> = new Set(['intern', 'dispatch', 'outsourcing'])

/** Their leave, where they have any, is owed by another employer, or by none. */
export const hasLeavePay = (employmentType: string): boolean => !withoutLeave.has(employmentType)
