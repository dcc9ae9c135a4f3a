/** `09:12`; beyond midnight `次日01:30`. */
export function clockText(clock: number, nextDay: (time: string) => string): string {
  const minutes = ((clock % 1440) + 1440) % 1440
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return clock >= 1440 ? nextDay(time) : time
}

/** Hours to one decimal, as people say them: 7.5. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10
