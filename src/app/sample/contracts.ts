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
  const signed: FilledContract[] = []
  let from = hired
  for (let at = 0; at <= fixedTerms && from <= until && !(at > 0 && forgotten); at++) {
    const next = at < fixedTerms ? addMonths(hired, termMonths * (at + 1)) : forever
    signed.push(at === 0 ? firstOf(signing, next) : renewal(signing, at, from, next))
    from = next
  }
  return signed
}

const firstOf = ({ hired, legalEntityId, probationEnd, idOf }: Signing, to: Day): FilledContract => ({
  ...{ id: idOf(0), termType: 'fixed', legalEntityId, signedDay: hired, from: hired, to, probationEnd },
})

const renewal = ({ legalEntityId, idOf }: Signing, at: number, from: Day, to: Day): FilledContract => ({
  ...{ id: idOf(at), legalEntityId, signedDay: addDays(from, -20), from, to, probationEnd: null },
  termType: at < fixedTerms ? 'fixed' : 'open_ended',
})
