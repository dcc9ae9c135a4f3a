import type { FilledTime, Scheduled } from '#modules/time/index.ts'
import { addDays, addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { type Dice, diceFrom } from '../dice.ts'
import { monthBegin, type Order } from '../order.ts'
import { minuteOf } from './moments.ts'
import type { Presence } from './presence.ts'
import type { Worker } from './workers.ts'

type Word = FilledTime['words'][number]

/** What people say of their months. Of the last one, which is about to be closed, one says that it is wrong. */
export class Voices {
  readonly #order: Order
  readonly #last: Day
  #isDisputed = false

  constructor(order: Order) {
    this.#order = order
    this.#last = addMonths(monthBegin(order.today), -1)
  }

  of(worker: Worker, { one, plan }: Scheduled, presence: Presence): Word[] {
    const dice = diceFrom(this.#order.seed, worker.at, 46)
    const [first] = plan
    const words: Word[] = []
    for (let month = monthBegin(first?.day ?? one.to); month <= this.#last; month = addMonths(month, 1)) {
      if (one.to <= addMonths(month, 1)) break
      words.push(...this.#said(worker, month, presence, dice))
    }
    return words
  }

  #said(worker: Worker, month: Day, presence: Presence, dice: Dice): Word[] {
    const isLast = month === this.#last
    const says = dice.happens(isLast ? 0.62 : 0.93)
    const about = {
      ...{ month: month.slice(0, 7) as Month, by: worker.personId, at: this.#saidAt(month, dice.between(0, 3)) },
    }
    const note = isLast ? this.#dispute(worker, presence) : null
    if (note) return [{ ...about, word: 'disputed', note }]
    return says ? [{ ...about, word: 'confirmed', note: null }] : []
  }

  #saidAt(month: Day, after: number): number {
    const day = addDays(addMonths(month, 1), after)
    const { today } = this.#order
    return day < today ? minuteOf(day, 610 + after * 45) : minuteOf(today, 5)
  }

  #dispute({ isOrdinary, at }: Worker, { late }: Presence): string | null {
    const day = late.findLast((each) => each.startsWith(this.#last.slice(0, 7)))
    if (!day || !isOrdinary || this.#isDisputed || at % 3 !== 0) return null
    this.#isDisputed = true
    return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日早上我先去了客户那里，不应算迟到`
  }
}
