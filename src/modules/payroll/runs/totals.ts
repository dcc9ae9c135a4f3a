import type { PayItem } from '../contract/item.ts'
import type { RunTotals } from './contract.ts'
import type { CountedSlip } from './counting.ts'
import { usedBy } from './counting.ts'

/** The sums of a run while it is counted. */
export class Totals {
  people = 0
  setAside = 0
  /** People by figure and city that their pay rested on. */
  readonly used = new Map<string, number>()
  readonly #items: readonly PayItem[]
  readonly #fen: number[]
  readonly #count: number[]
  readonly #sums = { gross: 0, contributions: 0, tax: 0, net: 0, company: 0 }

  constructor(items: readonly PayItem[]) {
    this.#items = items
    this.#fen = items.map(() => 0)
    this.#count = items.map(() => 0)
  }

  add(slip: CountedSlip): void {
    this.people += 1
    const { gross, contributions, tax, net, company } = slip.sums
    this.#sums.gross += gross
    this.#sums.contributions += contributions
    this.#sums.tax += tax
    this.#sums.net += net
    this.#sums.company += company
    slip.amounts.forEach((fen, index) => {
      if (fen === 0) return
      this.#fen[index] = (this.#fen[index] ?? 0) + fen
      this.#count[index] = (this.#count[index] ?? 0) + 1
    })
    for (const key of usedBy(slip)) this.used.set(key, (this.used.get(key) ?? 0) + 1)
  }

  told(): RunTotals {
    const items = this.#items.map(({ code, names, category, unit }, index) => ({
      ...{ code, names, category, unit },
      ...{ fen: this.#fen[index] ?? 0, people: this.#count[index] ?? 0 },
    }))
    return {
      ...this.#sums,
      items: items.filter(({ people, unit }) => people > 0 && unit === 'fen').map(({ unit: _, ...item }) => item),
    }
  }
}
