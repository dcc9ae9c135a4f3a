import type { Db } from '#platform/database/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Verdict } from '../contract/place.ts'
import { placeOf } from '../rules/place.ts'
import { type Placed, type PlaceRow, type PlaceRules, placedPeople, places } from '../store/places.ts'
import type { Press } from './punch.ts'

/** What is kept of where somebody was: never the coordinates. */
type Judged = { verdict: Verdict | null; placeId: string | null }

const nothing: Judged = { verdict: null, placeId: null }
const unknown: Judged = { verdict: 'unknown', placeId: null }

/** Where each of them stands, if the company looks at places at all. */
export async function judgePlaces(
  db: Db,
  presses: readonly Press[],
  rules: PlaceRules | null,
): Promise<(Judged | Refusal)[]> {
  if (!rules?.on) return presses.map(() => nothing)
  const all = await places(db)
  const personIds = presses.flatMap(({ actor }) => actor.personId ?? [])
  const placed = await placedPeople(db, personIds, rules.version)
  return presses.map((press) => judgeOne(press, rules, all, placed.get(press.actor.personId ?? '')))
}

function judgeOne(
  { input: { whereabouts } }: Press,
  rules: PlaceRules,
  all: readonly PlaceRow[],
  placed: Placed | undefined,
): Judged | Refusal {
  const own = all.filter(({ placeId }) => placed?.placeIds.includes(placeId))
  if (own.length === 0) return nothing
  if (!placed?.consented || !whereabouts) return unknown
  const place = placeOf(whereabouts, own)
  if (place) return { verdict: 'inside', placeId: place.placeId }
  if (rules.outside === 'recorded') return { verdict: 'outside', placeId: null }
  return new Refusal('time.outsidePlaces', { places: own.slice(0, 10).map(({ name }) => name) })
}
