import type { Day, Span } from '#platform/kernel/day.ts'

/** A pattern that somebody works by from a day on until the day before another. */
export type StandingUse = Span & { useId: string; patternId: string; shifted: number }

/** What becomes of the uses that stood when another one takes the span. */
export type Making = {
  /** A later one has been arranged already: it would lie inside. */
  clash: StandingUse | null
  remove: string[]
  /** Ends where the new one begins. */
  cut: string[]
  /** Goes on when the new one is over. */
  resume: (Span & { patternId: string; shifted: number })[]
}

/** `standing`: all uses of the same person, unit or company. */
export function makeRoom(standing: readonly StandingUse[], span: Span): Making {
  const met = standing.filter(({ from, to }) => from < span.to && span.from < to)
  return {
    clash: met.find(({ from }) => from > span.from) ?? null,
    remove: met.filter(({ from }) => from === span.from).map(({ useId }) => useId),
    cut: met.filter(({ from }) => from < span.from).map(({ useId }) => useId),
    resume: met
      .filter(({ to }) => to > span.to)
      .map(({ patternId, shifted, to }) => ({ patternId, shifted, from: span.to, to })),
  }
}

/** A day that may be planned: not before time was kept, and not further ahead than anybody plans. */
export const isPlannable = (day: Day, earliest: Day, latest: Day): boolean => day >= earliest && day <= latest
