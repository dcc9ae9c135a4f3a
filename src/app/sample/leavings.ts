import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { Dice } from './dice.ts'
import type { Leaving } from './events.ts'
import type { LeftForm } from './forms.ts'
import { reasons } from './invented.ts'
import { monthBegin, type Order } from './order.ts'
import type { Place } from './staffing.ts'

export const ofAge = { kind: 'retired', reason: '达到法定退休年龄' } as const

/** Whose time here was to end ends as it was agreed. */
const agreed: Partial<Record<LeftForm, Pick<Leaving, 'kind' | 'reason'>>> = {
  retired: ofAge,
  intern: { kind: 'other', reason: '实习期满' },
  dispatch: { kind: 'other', reason: '派遣期满' },
}

type Leaver = { probationEnd: Day | null; level: string }

export function leavingOf({ today }: Order, place: Place, leaver: Leaver): { leaves?: Leaving } {
  const { dice } = place
  const { probationEnd } = leaver
  if (place.kind === 'here' && place.special === 'leavingSoon') {
    const lastDay = addDays(addMonths(monthBegin(today), 1), dice.between(4, 24))
    return { leaves: { lastDay, kind: 'voluntary', reason: '个人发展', ...judged(leaver, dice) } }
  }
  if (place.kind !== 'left') return {}
  const { lastDay, form } = place
  const { kind, reason } = agreed[form] ?? dice.weigh(reasons)
  const onTrial = kind === 'involuntary' && probationEnd !== null && lastDay <= probationEnd
  const told = { lastDay, kind, reason: onTrial ? '试用期不符合录用条件' : reason }
  return { leaves: { ...told, ...(kind === 'voluntary' && judged(leaver, dice)) } }
}

/** Most who go of their own will are judged: the company would rather have kept the experienced ones. */
const judged = ({ level }: Leaver, dice: Dice): Pick<Leaving, 'regretted'> =>
  dice.happens(0.9) ? { regretted: dice.happens(level >= 'P3' ? 0.7 : 0.2) } : {}
