import type { Actor } from '#platform/access/grant.ts'
import { addDays } from '#platform/kernel/day.ts'
import { act } from '#platform/testing/world.ts'
import type { Case, Cases } from './case.ts'
import { type Company, actorOf as ownerOf, send } from './company.ts'

/** A new request of A's own, which waits for A's HRBP. */
async function waiting(company: Company): Promise<string> {
  const changes = { currentAddress: `又想改成的地址 ${company.count()}` }
  const { approvalId } = await company.as('employee', 'people.requestChange', { changes })
  return approvalId as string
}

const about = (more: object = {}) => ({
  about: 'record' as const,
  foreign: ({ b }: Company) => [{ requestId: b.approvalId, ...more }],
  own: async (company: Company) => ({ requestId: await waiting(company), ...more }),
})

const userOf =
  (key: 'userId' | 'userIds', more: object = {}) =>
  ({ actors }: Company) => ({ ...more, [key]: key === 'userId' ? actors.hr.userId : [actors.hr.userId] })

/** What somebody else is asked besides: named in the input. */
const withUser = (named: (company: Company) => object): Omit<Extract<Case, { about: 'record' }>, 'by'> => ({
  about: 'record',
  foreign: (company) => [{ requestId: company.b.approvalId, ...named(company) }],
  own: async (company) => ({ requestId: await waiting(company), ...named(company) }),
})

async function attached(company: Company): Promise<object> {
  const requestId = await waiting(company)
  const fileId = await send(company.world, company.actors.employee)
  await company.as('employee', 'approvals.comment', { requestId, comment: '见附件', files: [fileId] })
  return { requestId, fileId }
}

/** What is personal among the facts, whoever is asked to decide. */
const openedBy = 'people.show'

const kind = 'people.change'
const flow = { steps: [], copies: [], nobody: 'hr_manager', once: true }

const drafted = async (company: Company): Promise<object> => {
  await company.as('hr', 'approvals.discardFlow', { kind })
  const steps = [
    { key: 'hr', name: '', who: [{ by: 'relation', relation: 'hrbp' }], mode: 'any', when: null, timeOut: null },
  ]
  const { revision } = await company.as('hr', 'approvals.saveFlow', { kind, flow: { ...flow, steps }, revision: 0 })
  return { kind, revision }
}

const days = ({ today }: Pick<Company, 'today'>) => ({ fromDay: addDays(today, 30), lastDay: addDays(today, 31) })

async function delegation({ world, today, actors }: Company, giver: Actor): Promise<object> {
  const input = { toUserId: actors.hr.userId, ...days({ today }) }
  const { delegationId } = (await act(world, giver, 'approvals.delegate', input)) as { delegationId: string }
  return { delegationId }
}

/** Requests belong to those who have a part in them; the flows to who keeps them. */
export const approvalCases: Cases = {
  'approvals.inbox': { about: 'account', own: () => ({}), by: ['employee', 'hrbp', 'stranger'], openedBy },
  'approvals.counts': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'approvals.foresee': {
    about: 'account',
    foreign: ({ b }) => [{ kind, values: {}, personId: b.person.personId }],
    own: () => ({ kind, values: {} }),
    by: ['employee', 'leader'],
    openedBy,
  },
  'approvals.findPeople': { about: 'account', own: () => ({ search: '甲' }), by: ['employee'] },
  'approvals.seeCopies': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'approvals.requests': { about: 'company', own: () => ({}), by: ['hr', 'admin'] },
  'approvals.request': { ...about(), by: ['employee', 'hrbp', 'hr', 'admin'], openedBy },
  'approvals.attachment': {
    about: 'record',
    foreign: async (company) => [{ ...(await attached(company)), requestId: company.b.approvalId }],
    own: attached,
    by: ['employee', 'hrbp', 'hr'],
  },
  'approvals.decide': { ...about({ decision: 'approve' }), by: ['hrbp'] },
  'approvals.decideMany': {
    about: 'record',
    foreign: ({ b }) => [{ requestIds: [b.approvalId], decision: 'approve' }],
    mixed: async (company) => [{ requestIds: [await waiting(company), company.b.approvalId], decision: 'approve' }],
    own: async (company) => ({ requestIds: [await waiting(company)], decision: 'approve' }),
    by: ['hrbp'],
  },
  'approvals.sendBack': { ...about({ comment: '请补充' }), by: ['hrbp'] },
  'approvals.withdraw': { ...about(), by: ['employee'] },
  'approvals.remind': { ...about(), by: ['employee'] },
  'approvals.comment': { ...about({ comment: '请看' }), by: ['employee', 'hrbp', 'hr'] },
  'approvals.addApprovers': { ...withUser(userOf('userIds', { place: 'before' })), by: ['hrbp'] },
  'approvals.handOver': { ...withUser(userOf('userId')), by: ['hrbp'] },
  'approvals.repair': { ...withUser(userOf('userIds', { deed: 'assign', reason: '没人审批' })), by: ['hr', 'admin'] },
  'approvals.delegations': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'approvals.delegate': {
    about: 'account',
    own: (company) => ({ toUserId: company.actors.hr.userId, ...days(company) }),
    by: ['employee', 'leader'],
  },
  'approvals.endDelegation': {
    about: 'account',
    foreign: async (company) => [await delegation(company, await ownerOf(company.world, company.b.account.email))],
    own: (company) => delegation(company, company.actors.employee),
    by: ['employee'],
  },
  'approvals.flows': { about: 'company', own: () => ({}), by: ['hr', 'admin'] },
  'approvals.flow': { about: 'company', own: () => ({ kind }), by: ['hr', 'admin'] },
  'approvals.usualFlows': { about: 'company', own: () => ({ kind }), by: ['hr', 'admin'] },
  'approvals.saveFlow': {
    about: 'company',
    own: async (company) => {
      await company.as('hr', 'approvals.discardFlow', { kind })
      return { kind, flow, revision: 0 }
    },
    by: ['hr', 'admin'],
  },
  'approvals.publishFlow': { about: 'company', own: drafted, by: ['hr', 'admin'] },
  'approvals.discardFlow': { about: 'company', own: () => ({ kind }), by: ['hr', 'admin'] },
  'approvals.dryRun': {
    about: 'company',
    own: ({ a }) => ({ kind, userId: a.account.userId, values: {} }),
    by: ['hr', 'admin'],
  },
  'approvals.fieldChoices': {
    about: 'company',
    own: () => ({ kind, field: 'unit', search: '甲' }),
    by: ['hr', 'admin'],
  },
}
