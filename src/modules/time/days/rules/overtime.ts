import type { OvertimeRule } from '../../contract.ts'
import type { Reason } from './attendance.ts'
import { type Interval, joined, lengthOf, within, without } from './intervals.ts'

/** Agreed beforehand or afterwards, in clocks of its day. */
export type Agreed = Interval & { comp: boolean }

/** Minutes of overtime outside the shift; of them on a statutory holiday, and made up for by rest. */
export type Extra = { minutes: number; holiday: number; comp: number }

export const noExtra: Extra = { minutes: 0, holiday: 0, comp: 0 }

type Asked = {
  rule: OvertimeRule
  /** When somebody was there; null where nobody punches. */
  present: readonly Interval[] | null
  agreed: readonly Agreed[]
  /** The shift, from its begin to its end: overtime lies outside. */
  shift: Interval | null
  /** A day on which overtime may be made up for by rest. */
  restDay: boolean
  /** Where the clocks of the day lie on a statutory holiday. */
  holidays: readonly Interval[]
  /** Counted over a period, it is said so: what it exceeds is overtime at its end. */
  overPeriod: boolean
  say: (reason: Reason) => void
}

/** What counts as overtime outside the shift, in whole steps. What the steps cut off is never taken from a holiday. */
export function extraOf(asking: Asked): Extra {
  const { rule, present, agreed, shift } = asking
  if (agreed.length === 0 && !staysOn(rule, present, shift)) return noExtra
  const asked = joined(agreed)
  const there = present && joined(present)
  const isUnasked = rule.by === 'both' && asked.length === 0
  const extra = isUnasked ? noExtra : extraOn(asking, countedBy(rule, there, asked, shift))
  if (there && rule.by === 'both') tellUnasked(asking, there, asked)
  return extra
}

function extraOn({ rule, agreed, shift, restDay, holidays, overPeriod, say }: Asked, found: Interval[]): Extra {
  const counted = outside(found, shift)
  const raw = lengthOf(counted)
  const { least, step, by } = rule
  const minutes = raw < least ? 0 : raw - (raw % step)
  if (raw > 0) say({ code: overPeriod ? 'extraOverPeriod' : 'extra', raw, minutes, step, least, by })
  const holiday = Math.min(minutes, lengthOf(within(counted, holidays)))
  const rest = without(counted, holidays)
  return { minutes, holiday, comp: restDay ? compOf(rule, rest, agreed, minutes - holiday) : 0 }
}

const outside = (intervals: readonly Interval[], shift: Interval | null): Interval[] =>
  without(intervals, shift ? [shift] : [])

/** Who stayed on without asking is told why it doesn't count. */
function tellUnasked({ rule, shift, say }: Asked, there: readonly Interval[], asked: readonly Interval[]): void {
  const worthTelling = Math.max(rule.least, rule.step)
  if ((there.at(-1)?.to ?? 0) - (shift?.to ?? Number.NEGATIVE_INFINITY) < worthTelling) return
  const minutes = lengthOf(outside(without(after(there, shift), asked), shift))
  if (minutes >= worthTelling) say({ code: 'notAgreed', minutes })
}

/** Was anybody there after the shift, so that there is something to count or to tell? */
const staysOn = ({ by }: OvertimeRule, present: readonly Interval[] | null, shift: Interval | null): boolean =>
  by !== 'approved' && present !== null && present.some(({ to }) => shift === null || to > shift.to)

/** Without an agreement only staying on counts, not coming early. */
const after = (present: readonly Interval[], shift: Interval | null): Interval[] =>
  within(present, [{ from: shift?.to ?? Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }])

function countedBy(
  { by }: OvertimeRule,
  present: readonly Interval[] | null,
  asked: readonly Interval[],
  shift: Interval | null,
): Interval[] {
  if (by === 'approved' || present === null) return [...asked]
  return by === 'punched' ? after(present, shift) : within(present, asked)
}

function compOf(
  { restDays }: OvertimeRule,
  counted: readonly Interval[],
  agreed: readonly Agreed[],
  minutes: number,
): number {
  if (restDays === 'pay') return 0
  if (restDays === 'comp') return minutes
  return Math.min(minutes, lengthOf(within(counted, joined(agreed.filter(({ comp }) => comp)))))
}
