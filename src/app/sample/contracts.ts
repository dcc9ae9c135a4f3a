import type { FilledContract } from '#modules/people/index.ts'
import { addDays, addMonths, type Day, forever } from '#platform/kernel/day.ts'

type Signing = {
  hired: Day
  /** Nothing is signed that would begin after this day. */
  until: Day
  legalEntityId: string
  probationEnd: Day | null
  /** The first ran out, and nobody noticed. */
  forgotten: boolean
  idOf: (at: number) => string
}

export const termMonths = 36
const fixedTerms = 2

/** Three years, three years again, then open-ended: after two fixed terms the law gives a right to it (劳动合同法第十四条). */
export function contractsOf(signing: Signing): FilledContract[] {
  const { hired, until, forgotten } = signing
  const begins = [0, 1, fixedTerms].map((at) => addMonths(hired, termMonths * at))
  const signed = begins.filter((from, at) => from <= until && (at === 0 || !forgotten))
  return signed.map((from, at) =>
    at === 0 ? firstOf(signing, begins[1] ?? forever) : renewal(signing, at, from, begins[at + 1] ?? forever),
  )
}

const firstOf = ({ hired, legalEntityId, probationEnd, idOf }: Signing, to: Day): FilledContract => ({
  ...{ id: idOf(0), termType: 'fixed', legalEntityId, signedDay: hired, from: hired, to, probationEnd },
})

const renewal = ({ legalEntityId, idOf }: Signing, at: number, from: Day, to: Day): FilledContract => ({
  ...{ id: idOf(at), legalEntityId, signedDay: addDays(from, -20), from, to, probationEnd: null },
  termType: at < fixedTerms ? 'fixed' : 'open_ended',
})
