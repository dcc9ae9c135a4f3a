import { keepBackup } from '#platform/backup/shelf.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Case, Cases } from './case.ts'
import type { Company } from './company.ts'

const asking = 'whoever wants to sign in asks before he is anybody; tried in the identity module’s own tests'

/** About somebody's account: A's own user is invited anew for each control. */
const ofUser = (change: (company: Company) => object = () => ({})): Case => ({
  about: 'record',
  foreign: (company) => [{ userId: company.b.account.userId, ...change(company) }],
  own: async (company) => ({ userId: await invited(company), ...change(company) }),
  by: ['admin', 'hr'],
})

const invitation = ({ count }: Company) => ({ email: `invited-${count()}@example.test`, name: '受邀的人' })

const invited = async (company: Company): Promise<string> =>
  (await company.as('admin', 'user.invite', invitation(company))).id as string

const sessions: Cases = {
  'start.state': { about: 'open', why: asking },
  'start.setUp': { about: 'open', why: 'once only, before there is any user; refused ever after' },
  'start.fillSample': {
    about: 'open',
    why: 'refused in a company that has people; who may ask is tried beside the sample company',
  },
  'session.signIn': { about: 'open', why: asking },
  'session.signOut': { about: 'open', why: asking },
  'session.current': { about: 'open', why: asking },
  'session.requestReset': { about: 'open', why: asking },
  'session.reset': { about: 'open', why: asking },
  'session.list': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'session.end': {
    about: 'account',
    foreign: ({ b }) => [{ id: b.sessionId }],
    own: async ({ as }) => ({ id: ((await as('employee', 'session.list')).sessions as { id: string }[])[0]?.id }),
    by: ['employee'],
  },
  'session.endOthers': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'session.changePassword': {
    about: 'account',
    own: () => ({ password: '春天来了桃花开了满山坡', newPassword: '夏天到了荷花开了满池塘' }),
    by: ['stranger'],
  },
  'session.setLanguage': { about: 'account', own: () => ({ language: 'zh' }), by: ['employee', 'stranger'] },
}

const users: Cases = {
  'user.list': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'user.invite': { about: 'company', own: invitation, by: ['admin', 'hr'] },
  'user.resendInvite': ofUser(),
  'user.linkPerson': ofUser(() => ({ personId: null })),
  'user.setRoles': ofUser(() => ({ roles: [{ roleId: 'admin' }] })),
  'user.disable': ofUser(),
  'user.enable': ofUser(),
  'user.endSessions': ofUser(),
  'user.createApiKey': { about: 'account', own: () => ({ name: '我的钥匙' }), by: ['employee', 'stranger'] },
  'user.apiKeys': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'user.endApiKey': {
    about: 'account',
    foreign: ({ b }) => [{ id: b.apiKeyId }],
    own: async ({ as }) => ({ id: (await as('employee', 'user.createApiKey', { name: '钥匙' })).id }),
    by: ['employee'],
  },
}

const role = ({ count }: Company) => ({ names: { zh: `自定${count()}`, en: 'Own' } })
const newRole = async (company: Company) => (await company.as('hr', 'access.saveRole', role(company))).id as string
const grant = (roleId: string) => ({ roleId, pattern: 'jobs.*', scope: 'company', classes: ['public'] })

const rights: Cases = {
  'access.matrix': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
  'access.roles': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
  'access.saveRole': { about: 'company', own: role, by: ['admin', 'hr'] },
  'access.deleteRole': {
    about: 'company',
    own: async (company) => ({ id: await newRole(company) }),
    by: ['admin', 'hr'],
  },
  'access.setGrant': { about: 'company', own: async (company) => grant(await newRole(company)), by: ['admin', 'hr'] },
  'access.removeGrant': {
    about: 'company',
    own: async (company) => ({ id: (await company.as('hr', 'access.setGrant', grant(await newRole(company)))).id }),
    by: ['admin', 'hr'],
  },
  'access.explain': {
    about: 'company',
    own: ({ a }) => ({ userId: a.account.userId, operation: 'people.show' }),
    by: ['admin', 'hr'],
  },
}

const work: Cases = {
  'job.show': {
    about: 'account',
    foreign: ({ b }) => [{ id: b.jobId }],
    own: async ({ as }) => ({ id: (await as('hr', 'audit.verify')).jobId }),
    by: ['hr'],
    overseer: 'job.list',
  },
  'job.mine': { about: 'account', own: () => ({}), by: ['employee', 'hr'] },
  'job.list': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'job.cancel': {
    about: 'account',
    foreign: ({ b }) => [{ id: b.jobId }],
    own: async ({ as }) => ({ id: (await as('hr', 'audit.verify')).jobId }),
    by: ['hr'],
    overseer: 'job.list',
  },
  'job.retry': {
    about: 'account',
    foreign: async ({ world, b }) => {
      await world.pool.query(`update job set state = 'failed' where id = $1`, [b.jobId])
      return [{ id: b.jobId }]
    },
    own: async ({ as, world }) => {
      const { jobId } = await as('hr', 'audit.verify')
      await world.pool.query(`update job set state = 'failed' where id = $1`, [jobId])
      return { id: jobId }
    },
    by: ['hr'],
    overseer: 'job.list',
  },
  'backup.list': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'backup.make': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'backup.download': { about: 'company', own: aBackup, by: ['admin', 'hr'] },
  'backup.remove': { about: 'company', own: aBackup, by: ['admin', 'hr'] },
  'backup.health': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'job.undelivered': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'job.deliverAgain': { about: 'company', own: givenUp, by: ['admin', 'hr'] },
  'mail.outbox': { about: 'company', own: () => ({}), by: ['admin', 'hr'] },
  'audit.search': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
  'audit.operations': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
  'audit.state': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
  'audit.verify': { about: 'company', own: () => ({}), by: ['admin', 'hr', 'auditor'] },
}

/** A backup as a job leaves it in the data folder. */
async function aBackup({ world }: Company) {
  return { id: (await keepBackup(world, newId(), () => undefined)).id }
}

/** An event that some module could not take in, as a fault would leave it. */
async function givenUp({ world }: Company) {
  const id = newId()
  await world.pool.query(
    `insert into outbox (id, event, payload, given_up_at) values ($1, 'nobody.listens', '{}', now())`,
    [id],
  )
  return { id }
}

export const systemCases: Cases = { ...sessions, ...users, ...rights, ...work }
