/** On one day somebody first punched at that minute, and last at that one; his shift begins and ends then. */
export type FirstPunch = { first: number; last: number; begins: number; ends: number }

const fewest = 10
const near = 45
const halfHour = 30

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Nearly everybody comes about the same hours late or early: then it is the clock. Minutes that put it right, or null.
 * A file of goings alone looks like people who come at the end of their shift, and is none.
 */
export function clockHint(days: readonly FirstPunch[]): number | null {
  if (days.length < fewest) return null
  const lateness = days.map(({ first, begins }) => first - begins)
  const typical = middle(lateness)
  const rounded = Math.round(typical / halfHour) * halfHour
  const agreeing = lateness.filter((each) => Math.abs(each - typical) <= near).length
  const goings = days.filter(({ first, last, ends }) => first === last && Math.abs(first - ends) <= 2 * near).length
  if (Math.abs(rounded) < 60 || Math.abs(rounded) > 720) return null
  if (agreeing < days.length * 0.6 || goings > days.length / 2) return null
  return -rounded
}
