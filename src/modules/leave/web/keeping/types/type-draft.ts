import type { Day } from '#platform/kernel/day.ts'
import type { LawKind, LeaveRule, Names } from '../../../contract.ts'
import { numberIn, wholeIn } from '../number-in.ts'
import type { LeaveType } from '../types.ts'

type By = LeaveRule['grant']['by']

/** A type as it is typed: numbers are text until they are sent. Empty means that there is no limit. */
export type TypeDraft = {
  code: string
  names: Names
  law: LawKind | undefined
  from: Day
  by: By
  days: string
  every: 'year' | 'month'
  months: string
  more: { years: string; days: string }[]
  joining: LeaveRule['joining']
  unit: LeaveRule['unit']
  counts: LeaveRule['counts']
  paid: LeaveRule['paid']
  noticeDays: string
  mostDays: string
  proofAfterDays: string
  advanceDays: string
  carries: boolean
  carryMost: string
  carryMonth: string
  carryDate: string
  forSex: LeaveRule['forSex']
  employmentTypes: string[]
}

const said = (value: number | null): string => (value === null ? '' : String(value))

/** The rule that stands on that day; before the first one, that. */
export const standing = (
  { versions }: Pick<LeaveType, 'versions'>,
  day: Day,
): LeaveType['versions'][number] | undefined => versions.find(({ from }) => from <= day) ?? versions.at(-1)

export function draftOf({ code, names, law }: Named, rule: LeaveRule, from: Day): TypeDraft {
  return {
    ...{ code, names, law: law ?? undefined, from, joining: rule.joining },
    ...{ ...givingOf(rule.grant), ...carryingOf(rule.carryOver) },
    ...{ unit: rule.unit, counts: rule.counts, paid: rule.paid },
    ...{ noticeDays: said(rule.noticeDays || null), advanceDays: said(rule.advanceDays || null) },
    ...{ mostDays: said(rule.mostDays), proofAfterDays: said(rule.proofAfterDays) },
    ...{ forSex: rule.forSex, employmentTypes: rule.employmentTypes ?? [] },
  }
}

type Named = Pick<LeaveType, 'code' | 'names' | 'law'>
type Giving = Pick<TypeDraft, 'by' | 'days' | 'every' | 'months' | 'more'>

function givingOf(grant: LeaveRule['grant']): Giving {
  const usual: Giving = { by: grant.by, days: '', every: 'year', months: '12', more: [] }
  if (grant.by === 'fixed') return { ...usual, days: String(grant.days), every: grant.every }
  if (grant.by === 'event') return { ...usual, days: String(grant.days), months: String(grant.months) }
  if (grant.by === 'comp') return { ...usual, months: said(grant.months) }
  if (grant.by === 'none') return usual
  return { ...usual, more: grant.more.map(({ years, days }) => ({ years: String(years), days: String(days) })) }
}

function carryingOf(carryOver: LeaveRule['carryOver']) {
  const [month = '12', date = '31'] = (carryOver?.until ?? '12-31').split('-')
  return {
    ...{ carries: carryOver !== null, carryMost: said(carryOver?.mostDays ?? null) },
    ...{ carryMonth: String(Number(month)), carryDate: String(Number(date)) },
  }
}

export const newDraft = (from: Day): TypeDraft => ({
  ...{
    code: '',
    names: { zh: '', en: '' },
    law: undefined,
    from,
    by: 'fixed',
    days: '',
    every: 'year',
    months: '12',
    more: [],
  },
  ...{
    joining: 'half',
    unit: 'half',
    counts: 'workdays',
    paid: 'full',
    noticeDays: '',
    mostDays: '',
    proofAfterDays: '',
  },
  ...{
    advanceDays: '',
    carries: false,
    carryMost: '',
    carryMonth: '12',
    carryDate: '31',
    forSex: null,
    employmentTypes: [],
  },
})

/** Nothing typed is the other thing; what can't be read is undefined. */
const orElse = <T>(typed: string, otherwise: T, read: (typed: string) => number | undefined): number | T | undefined =>
  typed.trim() === '' ? otherwise : read(typed)

const daysIn = (typed: string): number | undefined => (typed.trim() === '0' ? 0 : numberIn(typed))

function grantOf(draft: TypeDraft): LeaveRule['grant'] | undefined {
  const { by, every, months } = draft
  if (by === 'none') return { by }
  if (by === 'service') return serviceOf(draft)
  const lasting = orElse(months, null, wholeIn)
  if (by === 'comp') return lasting === undefined ? undefined : { by, months: lasting }
  const days = daysIn(draft.days)
  if (days === undefined) return undefined
  if (by === 'fixed') return days > 0 ? { by, days, every } : undefined
  return lasting ? { by, days, months: lasting } : undefined
}

type Step = { years: number; days: number }

function serviceOf({ more }: TypeDraft): LeaveRule['grant'] | undefined {
  const read = more.map((step) => ({ years: wholeIn(step.years), days: daysIn(step.days) }))
  const whole = read.filter((step): step is Step => step.years !== undefined && step.days !== undefined)
  return whole.length === more.length ? { by: 'service', more: whole } : undefined
}

const two = (number: string): string => number.padStart(2, '0')

/** The rule that is typed; undefined as long as something in it can't be read. */
export function ruleOf(draft: TypeDraft): LeaveRule | undefined {
  const grant = grantOf(draft)
  const noticeDays = orElse(draft.noticeDays, 0, wholeIn)
  const advanceDays = orElse(draft.advanceDays, 0, daysIn)
  const mostDays = orElse(draft.mostDays, null, numberIn)
  const proofAfterDays = orElse(draft.proofAfterDays, null, daysIn)
  const carryMost = orElse(draft.carryMost, null, daysIn)
  if (grant === undefined || noticeDays === undefined || advanceDays === undefined) return undefined
  if (mostDays === undefined || proofAfterDays === undefined || carryMost === undefined) return undefined
  const carryOver = draft.carries
    ? { mostDays: carryMost, until: `${two(draft.carryMonth)}-${two(draft.carryDate)}` }
    : null
  return {
    ...{
      unit: draft.unit,
      counts: draft.counts,
      grant,
      joining: draft.joining,
      carryOver,
      advanceDays,
      proofAfterDays,
    },
    ...{ noticeDays, mostDays, forSex: draft.forSex, paid: draft.paid },
    employmentTypes: draft.employmentTypes.length > 0 ? draft.employmentTypes : null,
  }
}
