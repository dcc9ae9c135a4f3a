import type { Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { unitsChanged } from '../events.ts'
import type { Dated } from '../rules/timeline.ts'
import type { UnitFacts } from '../rules/tree.ts'
import { redrawClosure } from '../store/closure.ts'
import { namesakes, namesOn, orphans, type UnitLines, writeUnits } from '../store/units.ts'
import { blockShaken } from './shaken-drafts.ts'

export type Writing = Pick<Call<unknown>, 'db' | 'tell' | 'today'>

const edges = (line: Dated<UnitFacts>[] = []) =>
  line.map(({ from, to, facts }) => `${from} ${to} ${facts.parentId}`).join()
const names = (line: Dated<UnitFacts>[] = []) => line.map(({ from, facts }) => `${from} ${facts.name}`).join()

/** Superiors the units had or get: what happens below them concerns them too. */
const superiorsIn = (lines: UnitLines): string[] =>
  [...lines.values()].flatMap((line) => line.flatMap(({ facts }) => facts.parentId ?? []))

/**
 * Writes units and makes sure that the tree stands on every day: no circle, nobody without a superior, no two of a
 * name side by side. Tells who builds on it, and blocks drafts whose ground has shifted.
 */
export async function keepTree(call: Writing, day: Day, before: UnitLines, after: UnitLines): Promise<void> {
  const { db } = call
  await writeUnits(db, after)
  const ids = [...after.keys()]
  const reshaped = ids.filter((id) => edges(before.get(id)) !== edges(after.get(id)))
  const renamed = ids.filter((id) => reshaped.includes(id) || names(before.get(id)) !== names(after.get(id)))
  if (reshaped.length > 0) await refuseUnsound(call, reshaped)
  if (renamed.length > 0) await refuseNamesakes(call, renamed)
  await call.tell(unitsChanged, { day, unitIds: ids })
  await blockShaken(call, day, [...new Set([...ids, ...superiorsIn(before), ...superiorsIn(after)])])
}

async function refuseUnsound({ db, today }: Writing, ids: string[]): Promise<void> {
  const unsound = await redrawClosure(db, ids)
  if (unsound) {
    const name = (await namesOn(db, [unsound.unitId], today)).get(unsound.unitId)
    refuse('organization.circle', { unit: name })
  }
  const [orphan] = await orphans(db, ids)
  if (!orphan) return
  const parent = (await namesOn(db, [orphan.parentId], today)).get(orphan.parentId)
  refuse('organization.superiorGone', { unit: orphan.name, superior: parent, day: orphan.day })
}

async function refuseNamesakes({ db }: Writing, ids: string[]): Promise<void> {
  const [twin] = await namesakes(db, ids)
  if (twin) refuse('organization.nameTaken', { name: twin.name, day: twin.day })
}
