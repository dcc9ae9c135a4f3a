import type { Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { assertOpen } from '../../days/stale.ts'
import type { AskState } from '../contract.ts'
import { endAsking, isUnderWay, onlyThat, type Sending, withdrawn } from '../sending.ts'
import { takeBack } from '../store/deciding.ts'

type Withdrawing<Row> = {
  sending: Sending
  id: string
  find(): Promise<Row | undefined>
  lock(): Promise<Row | undefined>
  /** What was approved is undone: the row no longer counts. */
  undo(row: Row): Promise<void>
}

/** Ends what waits, or takes back what was approved as long as its month is open. */
export async function withdraw<Row extends { state: AskState; day: Day }>(
  call: Call<unknown>,
  { sending, id, find, lock, undo }: Withdrawing<Row>,
): Promise<typeof withdrawn> {
  const before = await find()
  // The request is locked before its record, as by who decides it.
  if (before && isUnderWay(before.state)) await endAsking(call, sending, id)
  const row = await lock()
  if (row?.state === 'withdrawn' && before?.state !== 'withdrawn') return withdrawn
  if (row?.state !== 'approved') return refuse('time.askOver')
  await assertOpen(call.db, onlyThat(row.day))
  await takeBack(call.db, sending.table, id)
  await undo(row)
  return withdrawn
}
