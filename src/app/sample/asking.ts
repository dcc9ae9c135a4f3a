import type { Actor } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addUser, firstAdministrator } from '#platform/identity/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Call } from '#platform/operation.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import type { SampleCompany } from './company.ts'
import { cities } from './invented.ts'
import { personAt } from './lives.ts'
import { monthBegin } from './order.ts'
import { type Place, placesOf } from './staffing.ts'
import type { SampleUnit } from './structure.ts'

/** Somebody of the sample with an account, and the unit he works in. */
type Player = Actor & { personId: string; unit: SampleUnit; wage: number }

type Cast = { founder: Actor; chief: Player; directors: Player[]; leads: Map<SampleUnit, Player>; staff: Player[] }

/** An operation as somebody calls it, in the transaction of the sample. No letters: nobody there reads them. */
type Deed = (actor: Actor, operation: string, input: object) => Promise<Record<string, unknown>>

const anybody = { language: 'zh' as const, grants: [] }
const mostStaff = 9

/** Requests under way and decided, of people who have accounts: what an inbox looks like in the middle of the day. */
export async function fillRequests(world: World, db: Db, company: SampleCompany): Promise<void> {
  const founder = await firstAdministrator(world)
  if (!founder) return
  const cast = await castOf(world, db, company, founder)
  const deed = deedsIn(world, db, company.plan.order.today)
  await changesOfDetails(deed, cast)
  await proposedMoves(deed, cast, company.plan.order.today)
  await reorganization(deed, cast, company.plan.order.today)
}

function deedsIn(world: World, db: Db, today: Day): Deed {
  return async (actor, name, input) => {
    const implemented = world.house.operations.get(name)
    if (!implemented || !('run' in implemented.handler)) throw new Error(`No operation ${name} to call by itself`)
    const call: Call<unknown> = {
      ...{ input: implemented.operation.input.parse(input), db, actor, today, at: world.now(), world },
      ...{ reach: [{ scope: 'company' }], door: { kind: 'job' }, sees: () => true, record: () => undefined },
      tell: async (event, payload) => {
        if (event.kind === 'within') await tell({ db, actor, today, world }, event, payload)
      },
    }
    return (await implemented.handler.run(call as never)) as Record<string, unknown>
  }
}

async function castOf(world: World, db: Db, { plan }: SampleCompany, founder: Actor): Promise<Cast> {
  const { order, structure, staffing } = plan
  const places = [...ordinary(placesOf(order, structure, staffing))]
  const join = async (place: Place, roleId?: string): Promise<Player> => {
    const { id: personId, personal, employment } = personAt(order, structure, place)
    const user = { name: personal.fullName, email: personal.email ?? `${personId}@example.com`, personId }
    const roles = roleId ? [{ roleId, unitIds: [] }] : []
    const userId = await addUser(world, db, { ...user, language: 'zh', roles })
    const wage = employment.events.findLast(({ body }) => body.baseFen)?.body.baseFen ?? 0
    return { ...anybody, ...user, userId, unit: place.unit, wage }
  }
  const heads = places.filter(({ kind }) => kind === 'head')
  const [first, ...others] = heads
  if (!first) throw new Error('The company has a head')
  const staff: Player[] = []
  for (const place of places.filter(({ kind }) => kind === 'here').slice(0, mostStaff)) staff.push(await join(place))
  const units = new Set(staff.map(({ unit }) => unit))
  const cast: Cast = { founder, chief: await join(first, 'executive'), directors: [], leads: new Map(), staff }
  for (const place of others) {
    if (place.unit.depth === 1) cast.directors.push(await join(place))
    if (place.unit.depth > 1 && units.has(place.unit)) cast.leads.set(place.unit, await join(place))
  }
  return cast
}

const mostInUnit = 3

/** All heads, and a few of each leaf of whom nothing special is told. */
function* ordinary(places: Iterable<Place>): Generator<Place> {
  const taken = new Map<SampleUnit, number>()
  for (const place of places) {
    if (place.kind === 'left' || place.kind === 'joining') return
    if (place.kind === 'head' || isTaken(place, taken)) yield place
  }
}

function isTaken({ unit, ...place }: Place, taken: Map<SampleUnit, number>): boolean {
  const count = taken.get(unit) ?? 0
  if (place.kind !== 'here' || place.special || count >= mostInUnit) return false
  taken.set(unit, count + 1)
  return true
}

type Outcome = { verb: 'decide' | 'sendBack' | 'withdraw'; decision?: 'approve' | 'decline'; comment?: string }
type Change = { changes: Record<string, string>; reason?: string; answer?: Outcome }

const changes: readonly Change[] = [
  { changes: { mobile: '13900000017' }, reason: '换了手机号' },
  { changes: { currentAddress: '示例市梧桐路18号3幢502室' }, reason: '搬家了' },
  { changes: { emergencyContact: '沈若兰 13900000026', maritalStatus: '已婚' } },
  { changes: { hukouAddress: '示例省示例市香樟镇9号' }, reason: '户口迁了，户口本已交人事' },
  {
    changes: { currentAddress: '示例市银杏街7号' },
    answer: { verb: 'sendBack', comment: '请补上幢号和门牌号' },
  },
  {
    changes: { fullName: '示例改名' },
    answer: { verb: 'decide', decision: 'decline', comment: '改名要先交户口本复印件' },
  },
  { changes: { mobile: '13900000035' }, answer: { verb: 'decide', decision: 'approve', comment: '已核对' } },
  { changes: { currentAddress: '示例市香樟路3号' }, answer: { verb: 'withdraw' } },
]

async function changesOfDetails(deed: Deed, { founder, staff }: Cast): Promise<void> {
  for (const [at, { answer, ...input }] of changes.entries()) {
    const asker = staff[at]
    if (!asker) return
    const { approvalId: requestId } = await deed(asker, 'people.requestChange', input)
    if (!answer) continue
    const { verb, ...said } = answer
    await deed(verb === 'withdraw' ? asker : founder, `approvals.${verb}`, { requestId, files: [], ...said })
  }
}

/** A lead proposes for his own; the director above him decides first. */
async function proposedMoves(deed: Deed, { staff, leads, directors }: Cast, today: Day): Promise<void> {
  const day = addMonths(monthBegin(today), 1)
  const propose = async (player: Player | undefined, input: object) => {
    const lead = player && leads.get(player.unit)
    return lead && deed(lead, 'people.proposeMove', { personId: player.personId, day, ...input })
  }
  const [first, second, third] = staff
  const raise = (share: number) => ({ kind: 'pay', monthlyWage: Math.round((second?.wage ?? 0) * share) })
  if (second && second.wage > 0) await propose(second, { ...raise(1.12), reason: '上半年绩效优秀，市场价已高出一成' })
  await propose(third, { kind: 'transfer', city: elsewhere(third), reason: '项目搬到那边' })
  const agreed = await propose(first, { kind: 'transfer', city: elsewhere(first), reason: '本人申请，家在那边' })
  const director = directors.find(({ unit }) => isBelow(first?.unit, unit))
  const input = { requestId: agreed?.approvalId, decision: 'approve', comment: '同意，工作已交接' }
  if (agreed && director) await deed(director, 'approvals.decide', input)
}

const elsewhere = (player: Player | undefined): string | undefined =>
  cities.find(({ name }) => name !== player?.unit.city.name)?.name

const isBelow = (unit: SampleUnit | null | undefined, above: SampleUnit): boolean =>
  Boolean(unit) && (unit === above || isBelow(unit?.parent, above))

/** One draft that the chief is to decide on. */
async function reorganization(deed: Deed, { founder, directors }: Cast, today: Day): Promise<void> {
  const [{ unit: parent } = {}] = directors
  if (!parent) return
  const day = addMonths(monthBegin(today), 2)
  const draft = { name: '新设数字化小组', day, reason: '把分散的系统建设集中到一处' }
  const { id } = await deed(founder, 'organization.draftReorganization', draft)
  const unitId = newId()
  const steps = [
    { kind: 'create', unitId, name: '数字化小组', parentId: parent.id },
    { kind: 'setHeadcount', unitId, count: 6 },
  ]
  await deed(founder, 'organization.saveReorganizationSteps', { id, steps })
  await deed(founder, 'organization.scheduleReorganization', { id })
}
