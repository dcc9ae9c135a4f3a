/** `18:30`, `1830` or `18：30` as minutes of the day; undefined while it is not whole. */
export function minutesOf(typed: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：]?([0-5]\d)$/.exec(typed.trim()) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return minutes < 1440 ? minutes : undefined
}

/** An end that is not after the beginning is one of the day after. */
export const endOf = (from: number, to: number): number => (to <= from ? to + 1440 : to)
