const most = 3

/** The known names that one most likely meant, the nearest first. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const near: { name: string; distance: number }[] = []
  for (const each of known) {
    const distance = distanceOf(name.toLowerCase(), each.toLowerCase())
    if (distance <= Math.max(name.length, each.length) / 2) near.push({ name: each, distance })
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map((each) => each.name)
}

/** One within the other is near; else how many letters must change (Levenshtein). */
function distanceOf(one: string, other: string): number {
  if (one.length > 1 && (one.includes(other) || other.includes(one))) return 1
  let line = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const letter of one) line = nextLine(line, letter, other)
  return line[other.length] ?? 0
}

function nextLine(above: readonly number[], letter: string, other: string): number[] {
  const line = [(above[0] ?? 0) + 1]
  for (let at = 1; at <= other.length; at += 1) {
    const changed = (above[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1)
    line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
  }
  return line
}
