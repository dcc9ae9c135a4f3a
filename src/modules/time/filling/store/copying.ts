import { sql } from 'kysely'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { dayOfNumber } from '../../days/rules/clock.ts'
import type { Client } from '../../days/store/entries.ts'
import type { FilledFile, FilledTime, FilledWord, Minute } from '../filled.ts'
import '../../store/tables.ts'

export type Owned = FilledTime & { employmentId: string }
export type SeenWord = FilledWord & { employmentId: string; seen: string }

/** A night of the last day ends on the day after, whose month may be the next. */
export async function readyMonths(db: Db, { from, to }: Span): Promise<void> {
  await sql`select ensure_entry_month(m::date), ensure_punch_month(m::date)
    from generate_series(date_trunc('month', ${addDays(from, -1)}::date), ${addDays(to, 1)}::date, interval '1 month') m`.execute(
    db,
  )
}

/** Moments go in as the clock on the wall shows them. */
export async function withinZone(db: Db, zone: string, write: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ before: string }>`select current_setting('TimeZone') as before`.execute(db)
  await sql`select set_config('TimeZone', ${zone}, true)`.execute(db)
  await write()
  await sql`select set_config('TimeZone', ${rows[0]?.before ?? 'UTC'}, true)`.execute(db)
}

const dayTexts = new Map<number, string>()
const clockTexts = Array.from({ length: minutesOfDay }, (_, minute) => timeOfDay(minute))

function dayText(number: number): string {
  const known = dayTexts.get(number) ?? dayOfNumber(number)
  dayTexts.set(number, known)
  return known
}

/** `2026-01-05 09:03`, with seconds that differ from one to the next where a machine has taken them. */
export const momentText = (minute: Minute, seconds = 0): string =>
  `${dayText(Math.floor(minute / minutesOfDay))} ${clockTexts[minute % minutesOfDay]}:${String(seconds).padStart(2, '0')}`

const secondsOf = (minute: Minute): number => (minute * 37) % 60

export async function copyPunches(client: Client, people: readonly Owned[]): Promise<void> {
  await copyInto(client, 'punch', ['employment_id', 'at', 'source', 'origin_id'], punchRows(people))
}

function* punchRows(people: readonly Owned[]): Generator<CopyValue[]> {
  for (const { employmentId, punches } of people) {
    for (const { minute, source, originId } of punches)
      yield [employmentId, momentText(minute, source === 'correction' ? 0 : secondsOf(minute)), source, originId]
  }
}

/** Requests of overtime and of forgotten punches. */
export async function copyAsked(client: Client, people: readonly Owned[]): Promise<void> {
  await copyInto(
    client,
    'overtime_request',
    [
      ...['id', 'employment_id', 'day', 'from_minute', 'to_minute', 'comp', 'counted', 'kind', 'reason', 'state'],
      ...['asked_by', 'asked_at', 'decided_at'],
    ],
    people.flatMap(({ employmentId, overtimes }) =>
      overtimes.map((o) => [
        ...[newId(), employmentId, o.day, o.from, o.to, o.comp, o.counted, o.kind, o.reason, o.state],
        ...[o.by, momentText(o.askedAt), momentText(o.decidedAt)],
      ]),
    ),
  )
  await copyInto(
    client,
    'punch_correction',
    ['id', 'employment_id', 'day', 'at', 'reason', 'state', 'asked_by', 'asked_at', 'decided_at'],
    people.flatMap(({ employmentId, corrections }) =>
      corrections.map((c) => [
        ...[c.id, employmentId, c.day, momentText(c.minute), c.reason, c.state],
        ...[c.by, momentText(c.askedAt), momentText(c.decidedAt)],
      ]),
    ),
  )
}

export const copyWords = (client: Client, words: readonly SeenWord[]): Promise<void> =>
  copyInto(
    client,
    'month_word',
    ['employment_id', 'month', 'word', 'note', 'said_by', 'said_at', 'seen'],
    words.map((w) => [w.employmentId, `${w.month}-01`, w.word, w.note, w.by, momentText(w.at), w.seen]),
  )

export const copyProtections = (client: Client, people: readonly Owned[]): Promise<void> =>
  copyInto(
    client,
    'protected_time',
    ['id', 'employment_id', 'kind', 'from_day', 'to_day', 'babies'],
    people.flatMap(({ employmentId, protections }) =>
      protections.map(({ kind, from, to }) => [newId(), employmentId, kind, from, to, kind === 'nursing' ? 1 : 0]),
    ),
  )

/** Files of time clocks that were brought in, as if each had held nothing but what was new. */
export const copyFiles = (client: Client, files: readonly FilledFile[]): Promise<void> =>
  copyInto(
    client,
    'punch_file',
    ['id', 'file_id', 'file_name', 'sha256', 'reading', 'state', 'summary', 'created_by', 'created_at', 'written_at'],
    files.map((file) => {
      const { punches, people, from, to } = file
      const summary = { rows: punches, punches, people, added: punches, already: 0, rejected: 0, from, to }
      return [
        ...[file.id, newId(), file.name, Buffer.from(file.id), '{"shiftMinutes":0}', 'written'],
        ...[JSON.stringify(summary), file.by, momentText(file.at), momentText(file.at)],
      ]
    }),
  )

export type FilledClosing = { month: Day; by: string; at: Minute }

export const copyClosings = (client: Client, months: readonly FilledClosing[]): Promise<void> =>
  copyInto(
    client,
    'closed_month',
    ['month', 'closed_by', 'closed_at'],
    months.map(({ month, by, at }) => [month, by, momentText(at)]),
  )

/** Without it the planner takes the tables just filled for empty. */
export async function analyzeTime(db: Db): Promise<void> {
  await sql`analyze punch, day_entry, absence, overtime_request, punch_correction, month_word, pattern_use`.execute(db)
}
