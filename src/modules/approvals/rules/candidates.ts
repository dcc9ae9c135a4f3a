/** A user who could be asked. */
export type Account = {
  userId: string
  personId: string | null
  name: string
  /** Disabled, or has left. */
  gone: boolean
  /** Away, and has named nobody in his place: for these kinds, `*` for all. */
  awayFor: readonly string[]
  /** Somebody stands in: for these kinds, `*` for all. */
  stoodInFor: readonly string[]
}

/** Of which kind the request is, who asked, and whom it is about. */
export type Matter = { kind: string; askedBy: string; personId: string | null }

/** Nobody decides on what he asked for himself, or on what is about himself. */
export const isOwn = ({ userId, personId }: Pick<Account, 'userId' | 'personId'>, matter: Matter): boolean =>
  userId === matter.askedBy || (personId !== null && personId === matter.personId)

const holdFor = (kinds: readonly string[], kind: string): boolean => kinds.includes('*') || kinds.includes(kind)

/** Who is away is there all the same where somebody decides in his place. */
export const isThere = ({ gone, awayFor, stoodInFor }: Account, kind: string): boolean =>
  !gone && (!holdFor(awayFor, kind) || holdFor(stoodInFor, kind))

/**
 * The first group of a line in which somebody can decide; of that group, all who can.
 * @returns user ids, each once, in the order of the line
 */
export function firstAble(line: readonly (readonly Account[])[], matter: Matter): string[] {
  for (const group of line) {
    const able = group.filter((account) => isThere(account, matter.kind) && !isOwn(account, matter))
    if (able.length > 0) return [...new Set(able.map(({ userId }) => userId))]
  }
  return []
}

/** Who was found for a place. */
export type Able = {
  userIds: string[]
  /** The only ones there were concerned themselves. */
  onlyConcerned: boolean
}

export function ableIn(line: readonly (readonly Account[])[], matter: Matter): Able {
  const userIds = firstAble(line, matter)
  const concerned = line.flat().some((account) => isThere(account, matter.kind) && isOwn(account, matter))
  return { userIds, onlyConcerned: userIds.length === 0 && concerned }
}
