import type { EmploymentType } from '#modules/people/contract.ts'

/** On what footing somebody works here. */
export type Form = Extract<EmploymentType, 'full_time' | 'part_time' | 'dispatch' | 'intern' | 'over_age' | 'rehire'>

type Terms = {
  /** Of what the job pays for full time. */
  payShare: number
  hasProbation: boolean
  /** Signs a labour contract with the company itself: an intern's paper is none, and the agency signs with whom it sends. */
  signs: boolean
  /** Is paid more and promoted with the years. */
  rises: boolean
}

/** Part-time work knows no probation (劳动合同法第七十条). */
export const termsOf: Record<Form, Terms> = {
  full_time: { payShare: 1, hasProbation: true, signs: true, rises: true },
  part_time: { payShare: 0.45, hasProbation: false, signs: true, rises: true },
  dispatch: { payShare: 0.8, hasProbation: false, signs: false, rises: false },
  intern: { payShare: 0.35, hasProbation: false, signs: false, rises: false },
  // Who draws a pension works on a contract for services (劳动合同法实施条例第二十一条).
  over_age: { payShare: 0.7, hasProbation: false, signs: false, rises: false },
  rehire: { payShare: 0.6, hasProbation: false, signs: false, rises: false },
}

/** How those who left had worked here; `retired` after many years, at the age for it. */
export type LeftForm = Form | 'retired'

const apart: Record<number, LeftForm> = {
  ...{ 1: 'retired', 7: 'dispatch', 20: 'part_time' },
  ...{ 3: 'intern', 11: 'intern', 18: 'intern' },
}
const round = 25

/** Of each twenty-five who left, the same number on each footing: interns come and go more than others. */
export const leftForm = (n: number): LeftForm => apart[n % round] ?? 'full_time'
