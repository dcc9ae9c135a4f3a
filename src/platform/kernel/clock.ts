export const minutesOfDay = 1440

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Minutes from midnight as `18:30`; before midnight and from 1440 on it is the time of the day before or after. */
export function timeOfDay(minutes: number): string {
  const within = ((minutes % minutesOfDay) + minutesOfDay) % minutesOfDay
  return `${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`
}

/** Minutes as hours with at most two decimals: 450 are 7.5. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100
