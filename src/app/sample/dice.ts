/** Chance that falls the same way each time: who has the same seeds throws the same. */
export type Dice = {
  /** From 0 up to, not including, 1. */
  share: () => number
  /** A whole number between both, both possible. */
  between: (lowest: number, highest: number) => number
  happens: (chance: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the first of each pair, as often as the second says. */
  weigh: <T>(list: readonly (readonly [T, number])[]) => T
}

/** Mulberry32: small, quick and the same everywhere. */
export function diceFrom(...seeds: number[]): Dice {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ (seed + 0x9e3779b9), 0x85ebca6b) ^ (mixed >>> 13),
    0x2545f491,
  )
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(share() * list.length)] as T
  return {
    share,
    pick,
    between: (lowest, highest) => lowest + Math.floor(share() * (highest - lowest + 1)),
    happens: (chance) => share() < chance,
    weigh(list) {
      let left = share() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return (list.at(-1) as readonly [ReturnType<typeof pick>, number])[0] as never
    },
  }
}
