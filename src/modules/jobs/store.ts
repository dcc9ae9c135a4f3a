import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import type { JobFamily, JobProfile, LadderLevel, Track } from './contract.ts'

declare module '#platform/database/database.ts' {
  interface Database {
    job_family: {
      id: string
      code: string
      name_zh: string
      name_en: string
      track: Track
      position: number
      retired_at: string | null
    }
    ladder_level: {
      id: string
      code: string
      track: Track
      rank: number
      name_zh: string
      name_en: string
      criteria: string
      retired_at: string | null
    }
    job_profile: {
      id: string
      code: string
      family_id: string
      name: string
      purpose: string
      duties: string[]
      lowest_level_id: string | null
      highest_level_id: string | null
      retired_at: string | null
      updated_at: string
    }
    position_profile: { position_id: string; profile_id: string }
  }
}

type Saved<T, K extends keyof T> = Omit<T, 'id' | K> & { id?: string | undefined }

/** Turns what was retired back on, or off from now. Whether there was such a row. */
export async function setRetired(
  db: Db,
  table: 'job_family' | 'ladder_level' | 'job_profile',
  id: string,
  retired: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update ${sql.table(table)} set retired_at = ${retired ? sql`now()` : null} where id = ${id} returning id`.execute(
      db,
    )
  return rows.length > 0
}

export async function families(db: Db, withRetired: boolean): Promise<JobFamily[]> {
  return db
    .selectFrom('job_family as f')
    .select(['f.id', 'f.code', 'f.name_zh as nameZh', 'f.name_en as nameEn', 'f.track', 'f.position'])
    .select((eb) => [
      eb('f.retired_at', 'is not', null).$castTo<boolean>().as('retired'),
      eb
        .selectFrom('job_profile as p')
        .select((inner) => inner.fn.countAll<number>().as('profiles'))
        .whereRef('p.family_id', '=', 'f.id')
        .where('p.retired_at', 'is', null)
        .$asScalar()
        .as('profiles'),
    ])
    .$if(!withRetired, (query) => query.where('f.retired_at', 'is', null))
    .orderBy('f.position')
    .orderBy('f.code')
    .execute() as Promise<JobFamily[]>
}

export async function saveFamily(
  db: Db,
  family: Saved<JobFamily, 'retired' | 'profiles'>,
): Promise<string | undefined> {
  const row = {
    code: family.code,
    name_zh: family.nameZh,
    name_en: family.nameEn,
    track: family.track,
    position: family.position,
  }
  return save(db, 'job_family', family.id, row)
}

export async function ladder(db: Db, track: Track | undefined, withRetired: boolean): Promise<LadderLevel[]> {
  return db
    .selectFrom('ladder_level')
    .select(['id', 'code', 'track', 'rank', 'name_zh as nameZh', 'name_en as nameEn', 'criteria'])
    .select((eb) => eb('retired_at', 'is not', null).$castTo<boolean>().as('retired'))
    .$if(track !== undefined, (query) => query.where('track', '=', track as Track))
    .$if(!withRetired, (query) => query.where('retired_at', 'is', null))
    .orderBy('track', 'desc')
    .orderBy('rank')
    .orderBy('code')
    .execute()
}

export async function saveLevel(db: Db, level: Saved<LadderLevel, 'retired'>): Promise<string | undefined> {
  const row = {
    code: level.code,
    track: level.track,
    rank: level.rank,
    name_zh: level.nameZh,
    name_en: level.nameEn,
    criteria: level.criteria,
  }
  return save(db, 'ladder_level', level.id, row)
}

export type ProfileFilter = { id?: string; familyId?: string | undefined; search: string; withRetired: boolean }

export async function profiles(db: Db, { id, familyId, search, withRetired }: ProfileFilter): Promise<JobProfile[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('job_profile as p')
    .select(['p.id', 'p.code', 'p.family_id as familyId', 'p.name', 'p.purpose', 'p.duties'])
    .select(['p.lowest_level_id as lowestLevelId', 'p.highest_level_id as highestLevelId'])
    .select((eb) => [
      eb('p.retired_at', 'is not', null).$castTo<boolean>().as('retired'),
      eb
        .selectFrom('position_profile as link')
        .select((inner) => inner.fn.countAll<number>().as('positions'))
        .whereRef('link.profile_id', '=', 'p.id')
        .$asScalar()
        .as('positions'),
    ])
    .$if(id !== undefined, (query) => query.where('p.id', '=', id as string))
    .$if(familyId !== undefined, (query) => query.where('p.family_id', '=', familyId as string))
    .$if(search !== '', (query) =>
      query.where((eb) => eb.or([eb('p.name', 'ilike', pattern), eb('p.code', 'ilike', pattern)])),
    )
    .$if(!withRetired, (query) => query.where('p.retired_at', 'is', null))
    .orderBy('p.code')
    .execute() as Promise<JobProfile[]>
}

export async function saveProfile(
  db: Db,
  profile: Saved<JobProfile, 'retired' | 'positions'>,
): Promise<string | undefined> {
  return save(db, 'job_profile', profile.id, {
    code: profile.code,
    family_id: profile.familyId,
    name: profile.name,
    purpose: profile.purpose,
    duties: profile.duties,
    lowest_level_id: profile.lowestLevelId,
    highest_level_id: profile.highestLevelId,
    updated_at: new Date().toISOString(),
  })
}

export async function setPositionProfile(db: Db, positionId: string, profileId: string | null): Promise<void> {
  if (profileId === null) {
    await db.deleteFrom('position_profile').where('position_id', '=', positionId).execute()
    return
  }
  await db
    .insertInto('position_profile')
    .values({ position_id: positionId, profile_id: profileId })
    .onConflict((conflict) => conflict.column('position_id').doUpdateSet({ profile_id: profileId }))
    .execute()
}

type Row = Record<string, string | number | string[] | null>

/** Adds a row, or changes the one with that id. The id, or undefined when there is no such row. */
async function save(
  db: Db,
  table: 'job_family' | 'ladder_level' | 'job_profile',
  id: string | undefined,
  row: Row,
): Promise<string | undefined> {
  if (id === undefined) {
    const made = newId()
    await db
      .insertInto(table)
      .values({ id: made, ...row } as never)
      .execute()
    return made
  }
  const changed = await db
    .updateTable(table)
    .set(row as never)
    .where('id', '=', id as never)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n ? id : undefined
}
