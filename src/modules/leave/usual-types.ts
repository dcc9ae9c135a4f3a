import { bilingual } from '#modules/organization/index.ts'
import type { LawKind, Names } from './contract/terms.ts'
import { LeaveRule } from './contract/type.ts'
import { type findingFor, usualDays } from './floor.ts'
import { words } from './locale.ts'

type Finding = Awaited<ReturnType<typeof findingFor>>
type Usual = { code: string; names: Names; law: LawKind | null; rule: LeaveRule }

const both = bilingual(words)

type Code =
  | 'annual'
  | 'sick'
  | 'personal'
  | 'marriage'
  | 'maternity'
  | 'paternity'
  | 'childcare'
  | 'bereavement'
  | 'home'
  | 'comp'

/** The types that companies usually have, with what the law of their city says of them. */
export function usualTypes(finding: Finding): Usual[] {
  const type = (code: Code, law: LawKind | null, rule: Record<string, unknown>): Usual => ({
    ...{ code, law, names: both((t) => t(`type.${code}`)), rule: LeaveRule.parse(rule) },
  })
  const event = (kind: LawKind, more: object = {}) => ({ by: 'event', days: usualDays(kind, finding), ...more })
  const childcare = usualDays('childcare', finding)
  return [
    type('annual', 'annual', { grant: { by: 'service' }, carryOver: { mostDays: null, until: '12-31' } }),
    type('comp', null, { unit: 'hour', grant: { by: 'comp' } }),
    type('sick', 'sick', { grant: { by: 'none' }, proofAfterDays: 1, paid: 'law' }),
    type('personal', null, { unit: 'hour', grant: { by: 'none' }, paid: 'none' }),
    type('marriage', 'marriage', { unit: 'day', counts: 'calendarDays', grant: event('marriage') }),
    type('maternity', 'maternity', {
      ...{ unit: 'day', counts: 'calendarDays', forSex: 'female', paid: 'law', grant: event('maternity') },
    }),
    type('paternity', 'paternity', { unit: 'day', counts: 'calendarDays', forSex: 'male', grant: event('paternity') }),
    type('childcare', 'childcare', { grant: event('childcare', { days: childcare }) }),
    type('bereavement', 'bereavement', { grant: event('bereavement', { months: 3 }) }),
    type('home', 'home', { unit: 'day', counts: 'calendarDays', grant: event('home') }),
  ]
}
