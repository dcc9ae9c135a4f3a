/** Whoever presses twice means once. */
export const againSeconds = 60

type Pressed = { employmentId: string; at: Date }

/**
 * Of presses that came together, in the order of their moments, those that are the first of their minute; the others are told
 * which of these they repeat.
 * @returns for each press the index of the one that counts, itself when it does
 */
export function firstPresses(presses: readonly Pressed[]): number[] {
  const order = presses.map((_, at) => at).sort((a, b) => Number(presses[a]?.at) - Number(presses[b]?.at))
  const counting = new Map<string, number>()
  const first: number[] = []
  for (const index of order) {
    const press = presses[index]
    if (!press) continue
    const before = counting.get(press.employmentId)
    const since = before === undefined ? Number.POSITIVE_INFINITY : Number(press.at) - Number(presses[before]?.at)
    first[index] = since < againSeconds * 1000 ? (before ?? index) : index
    counting.set(press.employmentId, first[index])
  }
  return first
}
