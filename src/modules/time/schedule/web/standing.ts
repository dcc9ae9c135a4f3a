import type { Day } from '#platform/kernel/day.ts'

/** What stands on that day, newest first; before the first one, that. */
export const standing = <B>(versions: readonly { from: Day; body: B }[], day: Day): B | undefined =>
  (versions.find(({ from }) => from <= day) ?? versions.at(-1))?.body
