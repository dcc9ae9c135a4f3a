import type { Db } from '#platform/database/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Verdict } from '../contract/place.ts'
import { isInNetworks } from '../rules/network.ts'
import { placeOf } from '../rules/place.ts'
import { type OwnPhone, phonesOf } from '../store/phones.ts'
import { type Placed, type PlaceRow, type PlaceRules, placedPeople, places } from '../store/places.ts'
import type { Press } from './punch.ts'

/** What is kept of where somebody was: never the coordinates. */
type Judged = { verdict: Verdict | null; placeId: string | null }

const nothing: Judged = { verdict: null, placeId: null }
const unknown: Judged = { verdict: 'unknown', placeId: null }

/** Where each of them stands, if the company looks at places at all, and whether he may punch from what he has in hand. */
export async function judgePlaces(
  db: Db,
  presses: readonly Press[],
  rules: PlaceRules | null,
): Promise<(Judged | Refusal)[]> {
  if (!rules) return presses.map(() => nothing)
  const placeOfPress = rules.on ? await lookAtPlaces(db, presses, rules) : () => nothing
  const phones = rules.ownPhone ? await phonesOf(db, personIdsOf(presses)) : undefined
  return presses.map((press) => {
    const { device } = press.input
    if (!rules.devices.includes(device)) return new Refusal(`time.notFrom.${device}`, {})
    return (phones && problemOfPhone(press, phones)) ?? placeOfPress(press)
  })
}

const personIdsOf = (presses: readonly Press[]): string[] => presses.flatMap(({ actor }) => actor.personId ?? [])

/** On a phone one punches from one's own alone. */
function problemOfPhone(
  { input: { device, phoneKey }, actor }: Press,
  phones: ReadonlyMap<string, OwnPhone>,
): Refusal | undefined {
  if (device !== 'phone') return undefined
  const own = phones.get(actor.personId ?? '')
  if (!own) return new Refusal('time.phoneFirst', {})
  return own.isKey(phoneKey) ? undefined : new Refusal('time.otherPhone', {})
}

async function lookAtPlaces(db: Db, presses: readonly Press[], rules: PlaceRules) {
  const all = await places(db)
  const placed = await placedPeople(db, personIdsOf(presses), rules.version)
  return (press: Press) => judgeOne(press, rules, all, placed.get(press.actor.personId ?? ''))
}

function judgeOne(
  { input: { whereabouts }, door }: Press,
  rules: PlaceRules,
  all: readonly PlaceRow[],
  placed: Placed | undefined,
): Judged | Refusal {
  const own = all.filter(({ placeId }) => placed?.placeIds.includes(placeId))
  if (own.length === 0) return nothing
  const onNetwork = own.find(({ networks }) => isInNetworks(door.ip, networks))
  if (onNetwork) return { verdict: 'inside', placeId: onNetwork.placeId }
  if (!placed?.consented || !whereabouts) return unknown
  const place = placeOf(whereabouts, own)
  if (place) return { verdict: 'inside', placeId: place.placeId }
  if (rules.outside === 'recorded') return { verdict: 'outside', placeId: null }
  return new Refusal('time.outsidePlaces', { places: own.slice(0, 10).map(({ name }) => name) })
}
