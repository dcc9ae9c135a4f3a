/** Amounts of leave are minutes of a standard day, whatever the shift: a day is 480, half a day 240. */
export const dayUnits = 480
export const halfUnits = 240

export const unitsOf = (days: number): number => Math.round(days * dayUnits)
export const daysOf = (units: number): number => Math.round((units / dayUnits) * 10_000) / 10_000
