import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import { type Company, type Side, send } from './company.ts'
import { invent } from './people.ts'

export const personOf = ({ person }: Side) => ({ personId: person.personId })
export const fresh = async ({ hire }: Company, change?: object) => ({ personId: (await hire(change)).personId })

/** Something that happens to somebody from tomorrow on. */
const happening = (more: object = {}) => ({
  foreign: ({ b, today }: Company) => [{ ...personOf(b), day: addDays(today, 1), ...more }],
  own: async (company: Company) => ({ ...(await fresh(company)), day: addDays(company.today, 1), ...more }),
  by: ['hr' as const],
})

const proposal = (today: Day) => ({ kind: 'promote', day: addDays(today, 1), level: 'P4' })

const joining = ({ today }: Company, { unitId }: Side) => ({ unitId, hireDate: addDays(today, 3) })

/** Somebody who has left. */
const gone = async (company: Company, side: Side) => {
  const somebody = side === company.a ? await company.hire() : await company.hire({ unitId: side.unitId })
  const leaving = { personId: somebody.personId, leaveDate: addDays(company.today, -40), leaveKind: 'voluntary' }
  await company.as('hr', 'people.leave', leaving)
  return somebody
}

const joiningCases: Cases = {
  'people.hire': {
    about: 'record',
    foreign: (company) => [{ ...joining(company, company.b), fullName: '冒名的人' }],
    mixed: async (company) => {
      const { told, personId } = company.b.person
      const base = { ...joining(company, company.a), fullName: '冒名的人' }
      const left = await gone(company, company.b)
      return [
        { ...base, positionId: company.b.positionId },
        { ...base, personId },
        { ...base, personId: left.personId },
        { ...base, residentId: told.residentId },
        { ...base, residentId: left.told.residentId },
      ]
    },
    own: (company) => ({ ...joining(company, company.a), ...invent(company.count(), '入职的人') }),
    by: ['hr', 'hrbp'],
  },
  'people.rehire': {
    about: 'record',
    foreign: async (company) => [
      { ...joining(company, company.b), personId: (await gone(company, company.b)).personId },
    ],
    mixed: async (company) => [
      { ...joining(company, company.a), personId: (await gone(company, company.b)).personId },
      { ...joining(company, company.b), personId: (await gone(company, company.a)).personId },
    ],
    own: async (company) => ({ ...joining(company, company.a), personId: (await gone(company, company.a)).personId }),
    by: ['hr', 'hrbp'],
  },
}

const happenings: Cases = {
  'people.confirm': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), day: today }],
    own: async (company) => ({ ...(await fresh(company, trial(company))), day: addDays(company.today, 5) }),
    by: ['hr'],
  },
  'people.transfer': {
    about: 'record',
    ...happening({ city: '杭州' }),
    mixed: ({ a, b, today }) =>
      [{ unitId: b.unitId }, { unitId: b.teamId }, { unitId: a.teamId, positionId: b.positionId }].map((to) => ({
        ...personOf(a),
        day: addDays(today, 1),
        ...to,
      })),
  },
  'people.promote': {
    about: 'record',
    ...happening({ level: 'P4' }),
    mixed: ({ a, b, today }) => [{ ...personOf(a), day: addDays(today, 1), level: 'P4', positionId: b.positionId }],
  },
  'people.second': {
    about: 'record',
    foreign: ({ a, b, today }) => [{ ...personOf(b), unitId: a.unitId, day: addDays(today, 1) }],
    mixed: ({ a, b, today }) => [{ ...personOf(a), unitId: b.unitId, day: addDays(today, 1) }],
    own: async (company) => ({ ...(await fresh(company)), unitId: company.a.teamId, day: addDays(company.today, 1) }),
    by: ['hr'],
  },
  'people.endSecondment': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), day: addDays(today, 1) }],
    async own(company) {
      const lent = await fresh(company)
      await company.as('hr', 'people.second', { ...lent, unitId: company.a.teamId, day: company.today })
      return { ...lent, day: addDays(company.today, 9) }
    },
    by: ['hr'],
  },
  'people.changePay': { about: 'record', ...happening({ monthlyWage: 2_000_000 }) },
  'people.proposeMove': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), ...proposal(today) }],
    mixed: ({ a, b, today }) => [{ ...personOf(a), ...proposal(today), proposalId: b.proposalId }],
    own: async (company) => ({ ...(await fresh(company)), ...proposal(company.today) }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'people.leave': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), leaveDate: addDays(today, 30), leaveKind: 'voluntary' }],
    own: async (company) => ({
      ...(await fresh(company)),
      leaveDate: addDays(company.today, 30),
      leaveKind: 'voluntary',
    }),
    by: ['hr'],
  },
  'people.tickLeavingTask': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), taskId: b.taskId, done: true }],
    mixed: ({ a, b }) => [{ ...personOf(a), taskId: b.taskId, done: true }],
    async own(company) {
      const leaver = await fresh(company)
      await company.as('hr', 'people.leave', { ...leaver, leaveDate: addDays(company.today, 30), leaveKind: 'retired' })
      const { tasks } = (await company.as('hr', 'people.leavingTasks', leaver)) as { tasks: { taskId: string }[] }
      return { ...leaver, taskId: tasks[0]?.taskId, done: true }
    },
    by: ['hr'],
  },
  'people.correctEvent': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), eventId: b.eventId, change: { city: '别处' } }],
    mixed: ({ a, b }) => [
      { ...personOf(a), eventId: b.eventId, change: { city: '别处' } },
      { ...personOf(a), eventId: a.eventId, change: { unitId: b.unitId } },
      { ...personOf(a), eventId: a.eventId, change: { positionId: b.positionId } },
    ],
    own: async (company) => ({ ...(await firstEvent(company)), change: { city: '杭州' } }),
    by: ['hr'],
  },
  'people.undoEvent': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), eventId: b.eventId }],
    mixed: ({ a, b }) => [{ ...personOf(a), eventId: b.eventId }],
    own: firstEvent,
    by: ['hr'],
  },
}

const trial = ({ today }: Company) => ({ hireDate: addMonths(today, -1), probationEnd: addMonths(today, 1) })

async function firstEvent(company: Company) {
  const newcomer = await fresh(company)
  const { entries } = (await company.as('hr', 'people.timeline', newcomer)) as { entries: { eventId: string }[] }
  return { ...newcomer, eventId: entries[0]?.eventId }
}

const papers: Cases = {
  'people.signContract': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), termType: 'open_ended', contractStart: addMonths(today, 7) }],
    own: async (company) => ({ ...(await fresh(company)), termType: 'open_ended', contractStart: company.today }),
    by: ['hr', 'hrbp'],
  },
  'people.endContract': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), contractId: b.contractId, endedDay: today, reason: '协商一致' }],
    mixed: ({ a, b, today }) => [{ ...personOf(a), contractId: b.contractId, endedDay: today, reason: '协商一致' }],
    async own(company) {
      const { today } = company
      const signer = await fresh(company, { contract: { termType: 'fixed', contractEnd: addMonths(today, 6) } })
      const { rows } = (await company.as('hr', 'people.contracts', signer)) as { rows: { contractId: string }[] }
      return { ...signer, contractId: rows[0]?.contractId, endedDay: today, reason: '协商一致' }
    },
    by: ['hr'],
  },
  'people.addDocument': {
    about: 'record',
    foreign: async ({ b, world, actors }) => [
      { ...personOf(b), fileId: await send(world, actors.hrbp), kind: 'other', title: '塞进来的' },
    ],
    mixed: ({ a, b }) => [{ ...personOf(a), fileId: b.fileId, kind: 'other', title: '别人传的' }],
    own: async ({ a, world, actors }) => ({
      ...personOf(a),
      fileId: await send(world, actors.hr),
      kind: 'other',
      title: '证书',
    }),
    by: ['hr'],
  },
  'people.removeDocument': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), documentId: b.documentId }],
    mixed: ({ a, b }) => [{ ...personOf(a), documentId: b.documentId }],
    async own({ as, a, world, actors }) {
      const fileId = await send(world, actors.hr)
      const { documentId } = await as('hr', 'people.addDocument', {
        ...personOf(a),
        fileId,
        kind: 'other',
        title: '错传的',
      })
      return { ...personOf(a), documentId }
    },
    by: ['hr'],
  },
}

/** Whatever is done to somebody: taken on, moved, signed with. */
export const personDeedCases: Cases = { ...joiningCases, ...happenings, ...papers }
