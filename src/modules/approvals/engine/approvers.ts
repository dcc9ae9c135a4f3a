import type { Who } from '../contract.ts'
import { ask, type Line } from '../ports.ts'
import { type Able, type Account, ableIn, firstAble, isThere, type Matter } from '../rules/candidates.ts'
import { type Asking, type Directory, directoryOf } from './accounts.ts'

/** A place to be taken: who is named for it, seen from that person, in that matter. */
export type Place = {
  who: readonly Who[]
  matter: Matter
  /** From whom relations are seen: whom the request is about, else who asked. */
  seenFrom: string | null
  /** The role that takes it where nobody is found. */
  nobody: string | null
}

/** Who is to decide, for all places at once: as many statements for a thousand requests as for one. */
export async function approversFor(call: Asking, places: readonly Place[]): Promise<Able[]> {
  const lines = await linesOf(call, places)
  const directory = await directoryFor(
    call,
    places,
    [...lines.values()].flatMap((each) => [...each.values()]),
  )
  const superiors = await superiorsFor(call, places, directory)
  return places.map((place) => {
    const found = place.who.map((who) => ableIn(lineFor(who, place, { lines, directory, superiors }), place.matter))
    const able = inAll(found)
    return able.userIds.length > 0 || !place.nobody ? able : ableIn([directory.role(place.nobody)], place.matter)
  })
}

const inAll = (found: readonly Able[]): Able => ({
  userIds: [...new Set(found.flatMap(({ userIds }) => userIds))],
  onlyConcerned: found.some(({ onlyConcerned }) => onlyConcerned),
})

type LinesByRelation = ReadonlyMap<string, ReadonlyMap<string, Line>>

/** One question for each relation, about all who need it. */
async function linesOf({ db, today }: Asking, places: readonly Place[]): Promise<LinesByRelation> {
  const lines = new Map<string, Map<string, Line>>()
  for (const { key, lineOf } of ask.relations()) {
    const from = places.filter(({ who }) => who.some((each) => each.by === 'relation' && each.relation === key))
    const personIds = [...new Set(from.flatMap(({ seenFrom }) => seenFrom ?? []))]
    if (personIds.length > 0) lines.set(key, await lineOf(db, personIds, today))
  }
  return lines
}

function directoryFor(call: Asking, places: readonly Place[], lines: readonly Line[]): Promise<Directory> {
  const who = places.flatMap((place) => place.who)
  return directoryOf(call, {
    lines,
    userIds: [...new Set(who.flatMap((each) => (each.by === 'user' ? each.userId : [])))],
    roleIds: [
      ...new Set([
        ...who.flatMap((each) => (each.by === 'role' ? each.roleId : [])),
        ...places.flatMap(({ nobody }) => nobody ?? []),
      ]),
    ],
  })
}

/** Asked only when somebody who is named himself can't be asked. */
type Superiors = { lines: ReadonlyMap<string, Line>; directory: Directory } | undefined

async function superiorsFor(call: Asking, places: readonly Place[], directory: Directory): Promise<Superiors> {
  const unable = places.flatMap(({ who, matter }) =>
    who.flatMap((each) => {
      const account = each.by === 'user' ? directory.accounts.get(each.userId) : undefined
      return account?.personId && firstAble([[account]], matter).length === 0 ? account.personId : []
    }),
  )
  if (unable.length === 0) return undefined
  const lines = await ask.superiorsOf(call.db, [...new Set(unable)], call.today)
  return { lines, directory: await directoryOf(call, { lines: [...lines.values()], userIds: [], roleIds: [] }) }
}

type Known = { lines: LinesByRelation; directory: Directory; superiors: Superiors }

function lineFor(who: Who, { seenFrom }: Place, { lines, directory, superiors }: Known): Account[][] {
  if (who.by === 'role') return [directory.role(who.roleId)]
  if (who.by === 'relation') return directory.line(lines.get(who.relation)?.get(seenFrom ?? '') ?? [])
  const account = directory.accounts.get(who.userId)
  if (!account) return []
  const above = superiors?.lines.get(account.personId ?? '')
  return [[account], ...(above && superiors ? superiors.directory.line(above) : [])]
}

/** Who is told: all who are named and there, whoever they are. */
export async function copiesFor(call: Asking, places: readonly Place[]): Promise<string[][]> {
  const lines = await linesOf(call, places)
  const directory = await directoryFor(
    call,
    places,
    [...lines.values()].flatMap((each) => [...each.values()]),
  )
  return places.map((place) => [
    ...new Set(
      place.who.flatMap((who) => {
        const [first = []] = lineFor(who, place, { lines, directory, superiors: undefined })
        return first.filter((account) => isThere(account, place.matter.kind)).map(({ userId }) => userId)
      }),
    ),
  ])
}
