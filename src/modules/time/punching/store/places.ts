import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'

export type PlaceRow = {
  placeId: string
  name: string
  latitude: number
  longitude: number
  radius: number
  unitIds: string[]
  networks: string[]
}
export type PlaceRules = {
  devices: ('web' | 'phone')[]
  ownPhone: boolean
  on: boolean
  outside: 'recorded' | 'refused'
  consent: string
  version: number
}

const none: PlaceRules = {
  devices: ['web', 'phone'],
  ownPhone: false,
  on: false,
  outside: 'recorded',
  consent: '',
  version: 0,
}

export const selectRules = sql<PlaceRules>`select devices, own_phone as "ownPhone", places_on as "on", outside, consent, consent_version as version from punch_rule`

export async function placeRules(db: Db): Promise<PlaceRules> {
  const { rows } = await selectRules.execute(db)
  return rows[0] ?? none
}

export async function places(db: Db): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select id as "placeId", name, latitude, longitude, radius, unit_ids as "unitIds", networks::text[] from punch_place
    where not retired order by name, id`.execute(db)
  return rows
}

/** Another text asks everybody anew. */
export async function saveRules(
  db: Db,
  { devices, ownPhone, on, outside, consent }: Omit<PlaceRules, 'version'>,
): Promise<void> {
  await sql`insert into punch_rule (devices, own_phone, places_on, outside, consent)
    values (${devices}, ${ownPhone}, ${on}, ${outside}, ${consent})
    on conflict (id) do update set devices = excluded.devices, own_phone = excluded.own_phone, places_on = excluded.places_on, outside = excluded.outside, consent = excluded.consent,
      consent_version = punch_rule.consent_version + (punch_rule.consent is distinct from excluded.consent)::int`.execute(
    db,
  )
}

type Saved = Omit<PlaceRow, 'placeId'> & { placeId?: string | undefined }

/** Punches made at a place keep its name: what is given up is only retired. */
export async function savePlaces(db: Db, saved: readonly Saved[]): Promise<void> {
  const rows = saved.map(({ placeId, unitIds, ...place }) => ({ ...place, id: placeId ?? newId(), unit_ids: unitIds }))
  const ids = rows.map(({ id }) => id)
  await sql`update punch_place set retired = true where id <> all(${ids}::uuid[])`.execute(db)
  await sql`insert into punch_place (id, name, latitude, longitude, radius, unit_ids, networks)
    select id, name, latitude, longitude, radius, unit_ids, networks from jsonb_populate_recordset(null::punch_place, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude,
      radius = excluded.radius, unit_ids = excluded.unit_ids, networks = excluded.networks, retired = false`.execute(db)
}

/** Units that do not exist among these. */
export async function unknownUnits(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from unnest(${[...unitIds]}::uuid[]) as w(id) where not exists (select from unit where unit.id = w.id)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export async function giveConsent(db: Db, personId: string, version: number): Promise<void> {
  await sql`insert into place_consent (person_id, version) values (${personId}, ${version})
    on conflict (person_id) do update set version = excluded.version, given_at = now()`.execute(db)
}

export const takeConsentBack = (db: Db, personId: string): Promise<unknown> =>
  sql`delete from place_consent where person_id = ${personId}`.execute(db)

/** Who of them lets his place be looked at, and which places are his. */
export type Placed = { personId: string; consented: boolean; placeIds: string[] }

export async function placedPeople(
  db: Db,
  personIds: readonly string[],
  version: number,
): Promise<Map<string, Placed>> {
  const { rows } = await sql<Placed>`
    select p.id as "personId",
      exists (select from place_consent c where c.person_id = p.id and c.version = ${version}) as consented,
      array(select place.id::text from punch_place place where not place.retired and (place.unit_ids = '{}' or exists (
        select from roster r join unit_closure u on u.unit_id = r.unit_id and u.to_day = 'infinity'
        where r.person_id = p.id and u.ancestor_id = any(place.unit_ids)))) as "placeIds"
    from unnest(${[...personIds]}::uuid[]) as p(id)`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}
