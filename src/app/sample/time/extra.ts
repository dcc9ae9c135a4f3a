import type { FilledOvertime, FilledPunch, Scheduled } from '#modules/time/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Dice } from '../dice.ts'
import { type Habits, isMonthEnd, isRelease } from './habits.ts'
import type { Worker } from './workers.ts'

type Planned = Scheduled['plan'][number]

/** What somebody worked beyond his shifts: how long he stayed, whole days besides, and what he had asked for. */
export type Extra = {
  /** On a working day, until that clock. */
  stays: Map<Day, number>
  /** On a day of rest, from and to which clock. */
  comes: Map<Day, { number: number; from: number; to: number }>
  asked: FilledOvertime[]
}

type Days = { plan: readonly Planned[]; until: Day; isAway: (day: Day) => boolean }

const reasons = {
  monthEnd: ['月底结账', '月底冲单，客户要求当天回复', '对账', '准备月度经营会材料', '合同赶在月底前盖章'],
  saturday: ['订单赶交期', '设备调试', '盘点', '新线试产'],
} as const

export function extraOf(worker: Worker, habits: Habits, { plan, until, isAway }: Days, dice: Dice): Extra {
  const extra: Extra = { stays: new Map(), comes: new Map(), asked: [] }
  let [month, minutes] = ['', 0]
  for (const [at, planned] of plan.entries()) {
    if (planned.day > until) break
    if (planned.day.slice(0, 7) !== month) [month, minutes] = [planned.day.slice(0, 7), 0]
    if (isAway(planned.day)) continue
    minutes += work[habits.overtime]({ worker, planned, before: plan[at - 1], dice, minutes }, extra)
  }
  return extra
}

type Chance = { worker: Worker; planned: Planned; before: Planned | undefined; dice: Dice; minutes: number }

/** 劳动法第四十一条: thirty-six hours a month; nobody agrees to more. */
const mostMinutes = 36 * 60

/** Each tells how many minutes were added to those of the month. */
const work: Record<Habits['overtime'], (chance: Chance, extra: Extra) => number> = {
  none: () => 0,

  release({ planned, before, dice }, { stays, comes }) {
    const { day, number, shift, kind } = planned
    const rush = isRelease(day)
    if (shift && dice.happens(rush ? 0.72 : 0.16)) stays.set(day, 1140 + dice.between(75, rush ? 200 : 140))
    else if (!shift && kind === 'restDay' && before?.shift && dice.happens(rush ? 0.1 : 0.012))
      comes.set(day, { number, from: 570 + dice.between(0, 40), to: 1080 + dice.between(0, 50) })
    return 0
  },

  monthEnd({ worker, planned, before, dice, minutes }, extra) {
    const { day, shift, kind } = planned
    if (shift && isMonthEnd(day) && dice.happens(0.3)) {
      const from = (shift.body.segments.at(-1)?.to ?? 1080) + 30
      const counted = Math.min(dice.pick([60, 90, 120, 120, 150]), mostMinutes - minutes)
      if (counted < 30) return 0
      extra.asked.push(agreed(worker, planned, { from, to: from + counted }, dice.pick(reasons.monthEnd)))
      extra.stays.set(day, from + counted + dice.between(2, 16))
      return counted
    }
    if (shift || kind !== 'restDay' || !before?.shift || !dice.happens(0.012)) return 0
    return onRestDay({ worker, planned, dice, minutes }, extra, { from: 540, comp: dice.happens(0.7) })
  },

  saturday({ worker, planned, before, dice, minutes }, extra) {
    const { day, shift, kind } = planned
    if (shift || kind !== 'restDay' || !before?.shift) return 0
    const isBusy = ['05', '10', '11'].includes(day.slice(5, 7))
    if (!dice.happens(isBusy ? 0.4 : 0.06)) return 0
    const fromLate = (before.shift.body.segments.at(-1)?.to ?? 0) > 1200
    return onRestDay({ worker, planned, dice, minutes }, extra, { from: fromLate ? 780 : 480, comp: false })
  },
}

function onRestDay(
  { worker, planned, dice, minutes }: Omit<Chance, 'before'>,
  { asked, comes }: Extra,
  { from, comp }: { from: number; comp: boolean },
): number {
  const counted = Math.min(dice.pick([240, 480, 480]), mostMinutes - minutes)
  if (counted < 240) return 0
  asked.push({ ...agreed(worker, planned, { from, to: from + counted }, dice.pick(reasons.saturday)), comp })
  const { day, number } = planned
  comes.set(day, { number, from: from - dice.between(2, 14), to: from + counted + dice.between(2, 14) })
  return counted
}

/** Asked for on the day before and agreed on the same. */
function agreed(
  { personId }: Worker,
  { day, number, kind }: Planned,
  { from, to }: { from: number; to: number },
  reason: string,
): FilledOvertime {
  const askedAt = (number - 1) * minutesOfDay + 950 + (number % 60)
  return {
    ...{ day, from, to, kind, reason, comp: false, counted: to - from, state: 'approved' },
    ...{ askedAt, decidedAt: askedAt + 35, by: personId },
  }
}

/** The punches of whole days besides. */
export const extraPunches = ({ comes }: Extra, punched: (minute: number) => FilledPunch): FilledPunch[] =>
  [...comes.values()].flatMap(({ number, from, to }) =>
    [from, to].map((clock) => punched(number * minutesOfDay + clock)),
  )
