import { transactionOn } from '#platform/database/on-client.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { DayEntry } from '../../contract.ts'
import { copyEntries, ensureMonth, takeEntries } from '../../days/store/entries.ts'
import type { Office } from '../../testing/office.ts'

/** A day of eight hours that was worked, but for what is said of it. */
export const workday = (day: string, more: Partial<DayEntry> = {}): DayEntry => ({
  ...{ day: day as Day, kind: 'workday', shiftId: null, scheduled: 480, worked: 480, late: 0, early: 0, absent: 0 },
  ...{
    onLeave: 0,
    overtimeWorkday: 0,
    settled: 0,
    beyond: 0,
    overtimeRest: 0,
    overtimeHoliday: 0,
    comp: 0,
    night: 0,
    missing: 0,
  },
  ...{ firstIn: null, lastOut: null, leaves: [], problem: null },
  ...more,
})

export const awol = (day: string, minutes = 480): DayEntry => workday(day, { absent: minutes, worked: 480 - minutes })

export const onLeave = (day: string, kind: string, minutes = 480): DayEntry =>
  workday(day, { onLeave: minutes, worked: 480 - minutes, leaves: [{ kind, minutes }] })

/** Writes what somebody's days of a span came to, as whoever reckons them does. */
export async function writeDays(
  { world }: Office,
  employmentId: string,
  entries: readonly DayEntry[],
  span?: { from: string; to: string },
): Promise<void> {
  const days = entries.map(({ day }) => day).sort()
  const from = (span?.from ?? days[0]) as Day
  const to = (span?.to ?? addDays(days.at(-1) ?? from, 1)) as Day
  await transactionOn(world.pool, async (client, db) => {
    for (const day of new Set(days.map((each) => `${each.slice(0, 7)}-01` as Day))) await ensureMonth(db, day)
    await takeEntries(db, [{ employmentId, from, to }])
    await copyEntries(
      client,
      entries.map((entry) => ({ employmentId, entry })),
    )
  })
}

/** The days from Monday to Friday. */
export function weekdays(from: string, to: string): string[] {
  const found: string[] = []
  for (let day = from as Day; day < to; day = addDays(day, 1))
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) found.push(day)
  return found
}
