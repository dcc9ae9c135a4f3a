/**
 * Which groups must not be told to somebody who may not see the people: those about fewer than `smallest`. When what is
 * hidden could be worked out from the whole (one group alone, or all of them together too few), the next smallest are
 * hidden with it.
 * @param sizes people per group; an empty group tells nothing about anybody
 */
export function hiddenGroups(sizes: readonly number[], smallest: number): Set<number> {
  const inOrder = sizes
    .map((size, at) => ({ size, at }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size || a.at - b.at)
  const hidden = inOrder.filter(({ size }) => size < smallest)
  if (hidden.length === 0) return new Set()
  for (const next of inOrder.slice(hidden.length)) {
    if (hidden.length > 1 && sum(hidden) >= smallest) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ at }) => at))
}

const sum = (groups: readonly { size: number }[]): number => groups.reduce((total, { size }) => total + size, 0)
