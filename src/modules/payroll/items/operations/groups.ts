import { legalEntitiesOn, legalEntityNames } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import * as store from '../store/groups.ts'
import { citiesOfPeople, countsByGroup } from '../store/members.ts'
import { lockTemplate } from '../store/templates.ts'

const groups = implement(payroll.groups, {
  about: 'company',
  async run({ db, today }) {
    const [all, counts] = [await store.allGroups(db), await countsByGroup(db, today)]
    const entities = await legalEntityNames(
      db,
      all.flatMap(({ legalEntityId }) => legalEntityId ?? []),
    )
    const rows = all.map((group) => {
      const { people = 0, byHand = 0 } = counts.find(({ groupId }) => groupId === group.groupId) ?? {}
      const legalEntity = group.legalEntityId === null ? null : (entities.get(group.legalEntityId) ?? null)
      return { ...group, legalEntity, people, byHand }
    })
    const nowhere = counts.find(({ groupId }) => groupId === null)?.people ?? 0
    return { rows, nowhere, cities: await citiesOfPeople(db) }
  },
})

const saveGroup = implement(payroll.saveGroup, {
  about: 'company',
  async run({ db, input, today, record }) {
    const { groupId, ...body } = input
    const known = groupId === undefined ? undefined : await openGroup(db, groupId, body)
    await assertThere(db, body, { today, known })
    if (known) await store.changeGroup(db, known.groupId, body)
    const saved = known?.groupId ?? (await store.addGroup(db, body))
    record({ details: { groupId: saved, before: known ?? null } })
    return { groupId: saved }
  },
})

/** @throws payroll.groupStays once a month of it was locked: what people were paid by must be found again */
async function openGroup(db: Db, groupId: string, body: store.GroupBody): Promise<store.Group> {
  const group = (await store.lockGroup(db, groupId)) ?? refuse('payroll.group.notFound')
  const stays =
    group.templateId === body.templateId && group.legalEntityId === body.legalEntityId && group.city === body.city
  if (group.closed && !stays) refuse('payroll.groupStays', { month: group.closed })
  return group
}

type Beside = { today: Day; known: store.Group | undefined }

async function assertThere(db: Db, { templateId, legalEntityId }: store.GroupBody, { today, known }: Beside) {
  const template = (await lockTemplate(db, templateId)) ?? refuse('payroll.template.notFound')
  if (template.retired && known?.templateId !== templateId) {
    refuse('payroll.templateRetired', { template: template.name })
  }
  if (legalEntityId === null || known?.legalEntityId === legalEntityId) return
  const entities = await legalEntitiesOn(db, today)
  if (!entities.some(({ id }) => id === legalEntityId)) refuse('payroll.entityUnknown')
}

const retireGroup = implement(payroll.retireGroup, {
  about: 'company',
  async run({ db, input: { groupId, retired }, record }) {
    const group = (await store.lockGroup(db, groupId)) ?? refuse('payroll.group.notFound')
    const month = retired ? await store.monthUnderWay(db, groupId) : null
    if (month) refuse('payroll.groupUnderWay', { month })
    if (!retired) await assertTemplate(db, group)
    await store.setGroupRetired(db, groupId, retired)
    record({ details: { groupId, retired } })
    return { groupId }
  },
})

async function assertTemplate(db: Db, { templateId }: store.Group): Promise<void> {
  const template = await lockTemplate(db, templateId)
  if (template?.retired) refuse('payroll.templateRetired', { template: template.name })
}

export const groupOperations = [groups, saveGroup, retireGroup]
