import type { Actor } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addUser } from '#platform/identity/index.ts'
import type { World } from '#platform/world.ts'
import type { SampleCompany } from './company.ts'
import { personAt } from './lives.ts'
import { type Place, placesOf } from './staffing.ts'
import type { SampleUnit } from './structure.ts'

/** Somebody of the sample with an account, and the unit he works in. */
export type Player = Actor & { personId: string; unit: SampleUnit; wage: number }

/** Gives an account to who has none yet. */
export type Join = (place: Place, roleId?: string) => Promise<Player>

export type Cast = {
  founder: Actor
  chief: Player
  directors: Player[]
  leads: Map<SampleUnit, Player>
  staff: Player[]
  join: Join
}

const anybody = { language: 'zh' as const, grants: [] }
const mostStaff = 9

function joinIn(world: World, db: Db, { plan }: SampleCompany): Join {
  const known = new Map<number, Player>()
  return async (place, roleId) => {
    const joined = known.get(place.at)
    if (joined) return joined
    const { id: personId, personal, employment } = personAt(plan.order, plan.structure, place)
    const user = { name: personal.fullName, email: personal.email ?? `${personId}@example.com`, personId }
    const roles = roleId ? [{ roleId, unitIds: [] }] : []
    const userId = await addUser(world, db, { ...user, language: 'zh', roles })
    const wage = employment.events.findLast(({ body }) => body.baseFen)?.body.baseFen ?? 0
    const player = { ...anybody, ...user, userId, unit: place.unit, wage }
    known.set(place.at, player)
    return player
  }
}

export async function castOf(world: World, db: Db, company: SampleCompany, founder: Actor): Promise<Cast> {
  const { order, structure, staffing } = company.plan
  const join = joinIn(world, db, company)
  const places = [...ordinary(placesOf(order, structure, staffing))]
  const heads = places.filter(({ kind }) => kind === 'head')
  const [first, ...others] = heads
  if (!first) throw new Error('The company has a head')
  const staff: Player[] = []
  for (const place of places.filter(({ kind }) => kind === 'here').slice(0, mostStaff)) staff.push(await join(place))
  const units = new Set(staff.map(({ unit }) => unit))
  const cast: Cast = {
    ...{ founder, chief: await join(first, 'executive'), directors: [], leads: new Map(), staff, join },
  }
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
