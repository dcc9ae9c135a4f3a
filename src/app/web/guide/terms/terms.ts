import { approvalTerms } from './approvals/locale.ts'
import { contractTerms } from './contracts/locale.ts'
import { growthTerms } from './growth/locale.ts'
import { organizationTerms } from './organization/locale.ts'
import { payTerms } from './pay/locale.ts'
import { peopleTerms } from './people/locale.ts'
import { readings } from './readings.ts'
import { systemTerms } from './system/locale.ts'
import type { Term, Terms } from './term.ts'
import { timeTerms } from './time/locale.ts'

/** In the order in which they are read. */
export const groups = {
  organization: organizationTerms,
  people: peopleTerms,
  contracts: contractTerms,
  time: timeTerms,
  pay: payTerms,
  growth: growthTerms,
  approvals: approvalTerms,
  system: systemTerms,
} satisfies Record<string, Terms>

export type GroupName = keyof typeof groups
export const groupNames = Object.keys(groups) as GroupName[]

const all: Terms = Object.assign({}, ...Object.values(groups))

export const termOf = (key: string): Term => all[key] ?? { said: [key, key], means: ['', ''] }

/** By either language, by pinyin, by initials, or by a word of its meaning. */
export function isMeant(key: string, { said, means }: Term, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  return [...said, ...means, readings[key] ?? '', key].some((text) => text.toLowerCase().includes(wanted))
}
