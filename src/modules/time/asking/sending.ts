import type { Names } from '#modules/approvals/contract.ts'
import { type Ask, standingOf, startRequests, withdrawFor } from '#modules/approvals/index.ts'
import { unitPaths } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { sentenceOf } from '#platform/words.ts'
import type { World } from '#platform/world.ts'
import { assertOpen } from '../days/stale.ts'
import type { AskState } from './contract.ts'
import type { No } from './rules/no.ts'
import { close, link, ownerOf, type Table } from './store/deciding.ts'
import { placesOf } from './store/facts.ts'

/** What is the same for forgotten punches and for overtime on the way to those who decide. */

export const onlyThat = (day: Day): Span => ({ from: day, to: addDays(day, 1) })

export const ownPerson = ({ actor }: Call<unknown>): string => actor.personId ?? refuse('time.notYourPerson')

export const refuseIf = (problem: No | null): void => {
  if (problem) refuse(problem.code, problem.details)
}

/** Why the day can't be touched, where its month is closed. */
export async function closedProblem(db: Db, day: Day): Promise<No | null> {
  try {
    await assertOpen(db, onlyThat(day))
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details as No['details'] }
    throw error
  }
}

/** In both languages: a preview says what the request would be told. */
export const inWords = ({ house }: World, { code, details }: No): Names => ({
  zh: sentenceOf(code, details, 'zh', [house.refusalWords]),
  en: sentenceOf(code, details, 'en', [house.refusalWords]),
})

/** Whose record it is, for permission. */
export const aboutOwner =
  (table: Table, code: string) =>
  async (id: string, db: Db): Promise<{ type: 'person'; id: string }> => {
    const personId = await ownerOf(db, table, id)
    return personId ? { type: 'person', id: personId } : refuse(code)
  }

/** The units in which these people are today, each with all above it. */
export async function unitsOf(db: Db, personIds: readonly string[], today: Day): Promise<Map<string, string[]>> {
  const places = await placesOf(db, personIds)
  const ids = [...new Set([...places.values()].flatMap(({ unitId }) => unitId ?? []))]
  const paths = await unitPaths(db, ids, today)
  return new Map([...places].map(([id, { unitId }]) => [id, (paths.get(unitId ?? '') ?? []).map((unit) => unit.id)]))
}

export type Sending = { kind: string; table: Table }

/** Hands them over, all at once. @returns by record, the request in approvals */
export async function handOver(
  call: Call<unknown>,
  { kind, table }: Sending,
  asks: readonly Ask[],
): Promise<Map<string, string>> {
  const started = await startRequests(call, kind, asks)
  await link(call.db, table, started)
  return new Map([...started].map(([recordId, { requestId }]) => [recordId, requestId]))
}

export const withdrawn = { state: 'withdrawn' } as const

/** Ends what waits; also where nobody was asked. */
export async function endAsking(call: Call<unknown>, { kind, table }: Sending, id: string): Promise<void> {
  await withdrawFor(call, kind, id)
  await close(call.db, table, [{ id, ...withdrawn, reason: null }])
}

export const isUnderWay = (state: AskState): boolean => state === 'waiting' || state === 'returned'

/** Rows with the names of those who are to decide them now. */
export async function withWaiting<R>(db: Db, kind: string, rows: readonly R[], idOf: (row: R) => string) {
  const standing = await standingOf(db, kind, rows.map(idOf))
  return rows.map((row) => ({ ...row, waitingFor: standing.get(idOf(row))?.waitingFor ?? [] }))
}
