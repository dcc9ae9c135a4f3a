import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { organization } from '../contract.ts'
import { ensureRootUnit } from '../paths.ts'
import { begin, changeFrom, type Dated } from '../rules/timeline.ts'
import * as store from '../store/entities.ts'
import { namesOn, versionsOf } from '../store/units.ts'
import { keepTree } from './keep-tree.ts'
import { untilOf } from './unit-detail.ts'
import { notFound } from './units.ts'

/** From that day on; a first entry, or one older than all that is known, holds from the day it is given. */
function saved<T extends object>(line: Dated<T>[] | undefined, day: Day, facts: T): Dated<T>[] {
  if (!line) return begin(day, facts)
  if (line[0] && day < line[0].from) refuse('organization.notThatDay', { day })
  return changeFrom(line, day, facts)
}

const legalEntities = implement(organization.legalEntities, {
  about: 'reach',
  async run({ input, db, today }) {
    const rows = await store.legalEntitiesOn(db, input.asOf ?? today)
    return { rows: rows.map((row) => ({ ...row, to: untilOf(row.to) })) }
  },
})

const saveLegalEntity = implement(organization.saveLegalEntity, {
  about: 'company',
  async run({ input, db }) {
    const { code, name, creditCode, city, day } = input
    const id = input.id ?? newId()
    const line = input.id ? ((await store.legalEntityLine(db, id)) ?? notFound()) : undefined
    await store.keepLegalEntity(db, id, code)
    await store.writeLegalEntity(db, id, saved(line, day, { name, creditCode, city }))
    return { id }
  },
})

const costCentres = implement(organization.costCentres, {
  about: 'reach',
  async run({ input, db, today }) {
    const rows = await store.costCentresOn(db, input.asOf ?? today)
    return { rows: rows.map((row) => ({ ...row, to: untilOf(row.to) })) }
  },
})

const saveCostCentre = implement(organization.saveCostCentre, {
  about: 'company',
  async run({ input, db }) {
    const { code, name, day } = input
    const id = input.id ?? newId()
    const line = input.id ? ((await store.costCentreLine(db, id)) ?? notFound()) : undefined
    await store.keepCostCentre(db, id, code)
    await store.writeCostCentre(db, id, saved(line, day, { name }))
    return { id }
  },
})

const company = implement(organization.company, {
  about: 'reach',
  async run({ db }) {
    return { company: (await store.readCompany(db)) ?? null }
  },
})

const saveCompany = implement(organization.saveCompany, {
  about: 'company',
  async run(call) {
    const { input, db, today } = call
    await store.writeCompany(db, input)
    const rootId = await ensureRootUnit(db, input.name, today)
    const line = (await versionsOf(db, [rootId])).get(rootId) ?? notFound()
    if ((await namesOn(db, [rootId], today)).get(rootId) !== input.name) {
      await keepTree(
        call,
        today,
        new Map([[rootId, line]]),
        new Map([[rootId, changeFrom(line, today, { name: input.name })]]),
      )
    }
    return { rootId }
  },
})

export const entityOperations = [legalEntities, saveLegalEntity, costCentres, saveCostCentre, company, saveCompany]
