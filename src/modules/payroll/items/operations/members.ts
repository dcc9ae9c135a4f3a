import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { firstDayOf } from '../contract.ts'
import { lockGroup } from '../store/groups.ts'
import * as store from '../store/members.ts'
import { templateVersions } from '../store/templates.ts'
import { trialPort } from '../trial.ts'
import { assertSound, checkMonth, versionIn } from './templates.ts'

const about = ({ personId }: { personId: string }) => ({ type: 'person', id: personId })

const groupPeople = implement(payroll.groupPeople, {
  about: 'reach',
  run: async ({ db, reach, today, input }) => store.peopleOfGroup(db, { ...input, reach, today }),
})

const putIntoGroup = implement(payroll.putIntoGroup, {
  about,
  async run({ db, input: { personId, groupId, from } }) {
    const group = (await lockGroup(db, groupId)) ?? refuse('payroll.group.notFound')
    if (group.retired) refuse('payroll.groupRetired', { group: group.name })
    const { employmentId, first } = await openMonth(db, personId, from)
    await store.endMembership(db, employmentId, first)
    await store.addMembership(db, employmentId, groupId, first)
    return {}
  },
})

const takeOutOfGroup = implement(payroll.takeOutOfGroup, {
  about,
  async run({ db, input: { personId, from } }) {
    const { employmentId, first } = await openMonth(db, personId, from)
    if (!(await store.endMembership(db, employmentId, first))) refuse('payroll.notByHand')
    return {}
  },
})

/** Who pays somebody can be changed from a month on of which he has no payslip that is closed. */
async function openMonth(db: Db, personId: string, from: Month): Promise<{ employmentId: string; first: Day }> {
  checkMonth(from)
  const first = firstDayOf(from)
  const employmentId =
    (await store.employmentFrom(db, personId, first)) ?? refuse('payroll.leftBefore', { month: from })
  const closed = await store.lastClosedSlip(db, employmentId, first)
  if (closed) refuse('payroll.slipClosed', { month: closed })
  return { employmentId, first }
}

const dryRun = implement(payroll.dryRun, {
  about,
  async run(call) {
    const { rules, personId, month } = call.input
    checkMonth(month)
    const { items, policy } =
      'templateId' in rules ? versionIn(await templateVersions(call.db, [rules.templateId]), month) : rules
    assertSound(items, policy)
    return { lines: await trialPort.ask.dryRunOf(call, { items, policy, personId, month }) }
  },
})

export const memberOperations = [groupPeople, putIntoGroup, takeOutOfGroup, dryRun]
