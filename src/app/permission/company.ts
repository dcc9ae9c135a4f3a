import { Readable } from 'node:stream'
import type { Actor } from '#platform/access/grant.ts'
import { receiveFile } from '#platform/files/index.ts'
import { actorByEmail, addUserWithPassword } from '#platform/identity/index.ts'
import { addDays, addMonths, type Day, todayIn } from '#platform/kernel/day.ts'
import { perform } from '#platform/perform.ts'
import { act, type TestWorld, testWorld } from '#platform/testing/world.ts'
import { modules } from '../modules.ts'
import { fillPorts } from '../ports.ts'
import { seedRoles } from '../roles.ts'
import { invent, type Marks, marksOf, type Told } from './people.ts'

/** Kinds of users: those of the built-in roles, and two that a company could make and that try everything: in A, and on oneself. */
export type Role =
  | 'admin'
  | 'hr'
  | 'hrbp'
  | 'leader'
  | 'employee'
  | 'executive'
  | 'auditor'
  | 'stranger'
  | 'everythingInA'
  | 'everythingOfOnesOwn'

type Row = Record<string, unknown>

export type Somebody = { told: Told; personId: string; employmentId: string; marks: Marks }

/** A department with everything that can be kept about it and its people. */
export type Side = {
  unitId: string
  name: string
  /** A team of the department, empty. */
  teamId: string
  positionId: string
  head: Somebody
  /** Somebody with a contract, a document, an account of his own and a request that waits. */
  person: Somebody
  account: { userId: string; email: string }
  eventId: string
  contractId: string
  fileId: string
  documentId: string
  requestId: string
  /** The request in approvals by which that is decided. */
  approvalId: string
  proposalId: string
  taskId: string
  viewId: string
  apiKeyId: string
  sessionId: string
  jobId: string
}

export type Company = {
  world: TestWorld
  today: Day
  root: string
  actors: Record<Role, Actor>
  /** Department A is what the narrow roles reach. */
  a: Side
  /** Department B is strange to them. */
  b: Side
  /** Calls as somebody. */
  as: (role: Role, operation: string, input?: unknown) => Promise<Row>
  /** Somebody new in department A. */
  hire: (change?: object) => Promise<Somebody>
  count: () => number
}

const password = '春天来了桃花开了满山坡'
const founded = '2020-01-01' as Day

type Laying = { world: TestWorld; hr: Actor; today: Day; next: () => number }

const call = (laying: Laying, operation: string, input: object, actor = laying.hr): Promise<Row> =>
  act(laying.world, actor, operation, input) as Promise<Row>

/** The whole house on a database of its own, with two departments that have everything. */
export async function layOut(): Promise<Company> {
  fillPorts()
  const today = todayIn('Asia/Shanghai')
  const world = await testWorld(modules, founded)
  await seedRoles(world.db)
  const company = { companyName: '云岭智造', legalEntityName: '云岭智造有限公司', city: '杭州' }
  const admin = { adminName: '唐一', adminEmail: 'founder@example.test', password }
  const { unitId: root } = (await act(world, null, 'start.setUp', { ...company, ...admin })) as { unitId: string }
  world.setToday(today)
  let count = 0
  const hr = await actorOf(world, admin.adminEmail)
  const laying: Laying = { world, hr, today, next: () => ++count }
  const a = await layOutSide(laying, root, '研发甲部')
  const b = await layOutSide(laying, root, '销售乙部')
  const actors = await everybody(laying, a)
  return {
    ...{ world, today, root, actors, a, b },
    as: (role, operation, input = {}) => act(world, actors[role], operation, input) as Promise<Row>,
    hire: (change = {}) => hire(laying, a.unitId, '新来的', change),
    count: () => ++count,
  }
}

export async function actorOf(world: TestWorld, email: string): Promise<Actor> {
  const actor = await actorByEmail(world, email)
  if (!actor) throw new Error(`${email} may not act`)
  return actor
}

async function hire(laying: Laying, unitId: string, name: string, change: object = {}): Promise<Somebody> {
  const at = laying.next()
  const told = invent(at, `${name}${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at}`)
  const hired = await call(laying, 'people.hire', {
    ...told,
    unitId,
    hireDate: addMonths(laying.today, -30),
    ...change,
  })
  const { personId, employmentId } = hired as { personId: string; employmentId: string }
  return { told, personId, employmentId, marks: marksOf(told, [personId, employmentId]) }
}

async function layOutSide(laying: Laying, root: string, name: string): Promise<Side> {
  const unit = await made(laying, 'organization.createUnit', { parentId: root, name, day: founded })
  const team = await made(laying, 'organization.createUnit', { parentId: unit, name: `${name}三组`, day: founded })
  const positionId = await made(laying, 'organization.savePosition', {
    unitId: unit,
    name: `${name}工程师`,
    day: founded,
  })
  await call(laying, 'organization.setHeadcount', { unitId: unit, count: 30, day: founded })
  const head = await hire(laying, unit, `${name[2]}部长`)
  await call(laying, 'organization.setHead', { id: unit, headId: head.employmentId, day: addMonths(laying.today, -1) })
  const contract = { termType: 'fixed', contractEnd: addMonths(laying.today, 6) }
  const person = await hire(laying, unit, `${name[2]}主角`, { positionId, contract })
  const account = await openAccount(laying, `${name}的${person.told.fullName}`, { personId: person.personId })
  return {
    ...{ unitId: unit, name, teamId: team, positionId, head, person, account },
    ...(await fileEverything(laying, person)),
    ...(await fillAccount(laying, account.email, person)),
    taskId: await leavingTask(laying, unit),
  }
}

const made = async (laying: Laying, operation: string, input: object): Promise<string> =>
  (await call(laying, operation, input)).id as string

type Opening = { personId?: string; roles?: { roleId: string; unitIds: string[] }[] }

async function openAccount({ world, next }: Laying, name: string, { personId, roles = [] }: Opening = {}) {
  const email = `account-${next()}@example.test`
  const user = { name, email, language: 'zh' as const, personId: personId ?? null, roles, password }
  return { userId: await addUserWithPassword(world, world.db, user), email }
}

async function fileEverything(laying: Laying, { personId }: Somebody) {
  const { entries } = await call(laying, 'people.timeline', { personId })
  const { rows } = await call(laying, 'people.contracts', { personId })
  const fileId = await send(laying.world, laying.hr)
  const document = { personId, fileId, kind: 'other', title: `绝密文件 ${personId}`, fieldClass: 'sensitive' }
  const { documentId } = await call(laying, 'people.addDocument', document)
  return {
    eventId: (entries as { eventId: string }[])[0]?.eventId ?? '',
    contractId: (rows as { contractId: string }[])[0]?.contractId ?? '',
    fileId,
    documentId: documentId as string,
  }
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A file just sent, which only its sender may use. */
export async function send(world: TestWorld, { userId }: Actor): Promise<string> {
  const stream = Readable.from([picture])
  return (await receiveFile(world, { name: '照片.png', stream, purpose: 'upload', userId, maxBytes: 100_000 })).id
}

/** What belongs to the account itself, and what its owner has asked for. */
async function fillAccount(laying: Laying, email: string, { personId }: Somebody) {
  const { world } = laying
  const own = await actorOf(world, email)
  await perform(
    world,
    'session.signIn',
    { email, password },
    { actor: null, door: { kind: 'web', headers: new Headers(), answer: new Headers() } },
  )
  const { sessions } = await call(laying, 'session.list', {}, own)
  const { id: apiKeyId } = await call(laying, 'user.createApiKey', { name: '钥匙' }, own)
  const { viewId } = await call(laying, 'people.saveView', { name: `视图 ${personId}`, state: {} }, own)
  const changes = { currentAddress: `想改成的地址 ${personId}` }
  const { requestId, approvalId } = await call(laying, 'people.requestChange', { changes }, own)
  const proposal = { personId, kind: 'promote', day: addDays(laying.today, 9), level: 'P6' }
  const { proposalId } = await call(laying, 'people.proposeMove', proposal)
  const { jobId } = await call(laying, 'audit.verify', {}, laying.hr)
  const sessionId = (sessions as { id: string }[])[0]?.id
  return { apiKeyId, viewId, requestId, approvalId, proposalId, jobId, sessionId } as Pick<
    Side,
    'apiKeyId' | 'viewId' | 'requestId' | 'approvalId' | 'proposalId' | 'jobId' | 'sessionId'
  >
}

async function leavingTask(laying: Laying, unitId: string): Promise<string> {
  const { personId } = await hire(laying, unitId, '将离职')
  await call(laying, 'people.leave', { personId, leaveDate: addDays(laying.today, 20), leaveKind: 'voluntary' })
  const { tasks } = await call(laying, 'people.leavingTasks', { personId })
  return (tasks as { taskId: string }[])[0]?.taskId ?? ''
}

/** One user of each kind; what they may do comes from the roles as the product brings them. */
async function everybody(laying: Laying, a: Side): Promise<Record<Role, Actor>> {
  const { world } = laying
  const open = async (name: string, opening: Opening) =>
    actorOf(world, (await openAccount(laying, name, opening)).email)
  const clerk = await hire(laying, a.unitId, '文员')
  const ownRole = await roleWithEverything(laying, 'self')
  const withRole = (roleId: string, unitIds: string[] = []) => open(`账号 ${roleId}`, { roles: [{ roleId, unitIds }] })
  return {
    admin: await withRole('admin'),
    hr: await withRole('hr_manager'),
    hrbp: await withRole('hrbp', [a.unitId]),
    leader: await open('甲部负责人', { personId: a.head.personId }),
    employee: await actorOf(world, a.account.email),
    executive: await withRole('executive'),
    auditor: await withRole('auditor'),
    stranger: await open('无关的人', {}),
    everythingInA: await withRole(await roleWithEverything(laying, 'units'), [a.unitId]),
    everythingOfOnesOwn: await open('什么都能对自己做的人', {
      personId: clerk.personId,
      roles: [{ roleId: ownRole, unitIds: [] }],
    }),
  }
}

/** A role of the company's own that may call every operation and see every class, but not on everybody. */
async function roleWithEverything(laying: Laying, scope: 'units' | 'self'): Promise<string> {
  const roleId = await made(laying, 'access.saveRole', { names: { zh: `全能 ${scope}`, en: `All ${scope}` } })
  const classes = ['public', 'internal', 'personal', 'sensitive']
  await call(laying, 'access.setGrant', { roleId, pattern: '*', scope, classes })
  return roleId
}
