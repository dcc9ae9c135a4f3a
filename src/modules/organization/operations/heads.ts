import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { organization } from '../contract.ts'
import { ask } from '../ports.ts'
import { proposeHeads } from '../rules/heads.ts'
import { changeFrom, on } from '../rules/timeline.ts'
import { pathOf } from '../rules/tree.ts'
import { lockStructure, type UnitLines, unitsOn, versionsOf } from '../store/units.ts'
import { rootsReached } from '../subject.ts'
import { keepTree } from './keep-tree.ts'
import { unit } from './units.ts'

/** As many as somebody looks through; the next come when these have their heads. */
const mostProposed = 500

const suggestHeads = implement(organization.suggestHeads, {
  about: 'reach',
  async run({ db, reach, today }) {
    const roots = await rootsReached(db, reach, today)
    const reached = await unitsOn(db, today, roots)
    const headless = [...reached.values()].filter(({ headId }) => headId === null).map(({ id }) => id)
    if (headless.length === 0) return { headless: 0, rows: [] }
    const company = roots === 'all' ? reached : await unitsOn(db, today, 'all')
    const { teams, leaders } = await ask.reportingOn(db, today)
    const proposals = proposeHeads(company, headless, teams, leaders).slice(0, mostProposed)
    const headIds = proposals.map(({ headId }) => headId)
    const names = await ask.namesOf(db, headIds)
    const rows = proposals.map(({ unitId, headId, reports }) => ({
      unitId,
      path: pathOf(reached, unitId).map(({ name }) => name),
      head: { id: headId, name: names.get(headId) ?? '' },
      reports,
    }))
    return { headless: headless.length, rows }
  },
})

const setHeads = implement(organization.setHeads, {
  about: ({ heads }) => heads.map(({ unitId }) => unit(unitId)),
  async run(call) {
    const { db, input, record } = call
    await lockStructure(db)
    const headIds = [...new Set(input.heads.map(({ headId }) => headId))]
    if ((await ask.namesOf(db, headIds)).size < headIds.length) refuse('organization.headUnknown')
    const before = await versionsOf(
      db,
      input.heads.map(({ unitId }) => unitId),
    )
    const after: UnitLines = new Map()
    for (const { unitId, headId } of input.heads) {
      const line = before.get(unitId) ?? refuse('organization.notFound')
      const facts = on(line, input.day)?.facts ?? refuse('organization.notThatDay', { day: input.day })
      // Whoever was made head since the list was drawn stays it.
      if (facts.headId === null) after.set(unitId, changeFrom(line, input.day, { headId }))
    }
    await keepTree(call, input.day, before, after)
    record({ details: { set: after.size } })
    return { count: after.size }
  },
})

export const headOperations = [suggestHeads, setHeads]
