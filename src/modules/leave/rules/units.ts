/** Amounts of leave are minutes of a standard day, whatever the shift: a day is 480, half a day 240. */
export const dayUnits = 480
export const halfUnits = 240

export const unitsOf = (days: number): number => Math.round(days * dayUnits)
export const daysOf = (units: number): number => Math.round((units / dayUnits) * 10_000) / 10_000

/** Hours of a standard day, for leave that is taken by the hour. */
export const leaveHoursOf = (units: number): number => Math.round((units / 60) * 100) / 100
