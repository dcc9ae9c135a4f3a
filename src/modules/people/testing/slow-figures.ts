import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { Parts } from '#platform/metric/index.ts'

type Post = {
  employmentId: string
  unitId: string
  positionId: string | null
  seconded: boolean
  from: Day
  to: Day
  hired: Day
  ends: Day
  leaveKind: string | null
  regretted: boolean | null
  type: string
  sex: string | null
  birth: Day | null
  managerId: string | null
}
type Place = { unit: string; from: Day; to: Day }
/** Whose figures: those of a unit with all below it, or of everybody. */
type Whose = { scope: string | null; everybody: boolean }

/** The figures again, day by day and person by person, from nothing but the dated rows: slow, and plain to see. */
export type SlowAsked = Whose & { posts: Post[]; places: Place[] }

export async function storedPosts(db: Db, whose: Whose): Promise<SlowAsked> {
  const posts =
    await sql<Post>`select a.employment_id as "employmentId", a.unit_id as "unitId", a.position_id as "positionId",
      a.seconded, a.from_day as "from", a.to_day as "to", e.from_day as hired, e.to_day as ends, e.leave_kind as "leaveKind", e.regretted,
      e.employment_type as type, p.sex, p.birth_day as birth, a.manager_id as "managerId"
    from assignment a join employment e on e.id = a.employment_id join person p on p.id = e.person_id`.execute(db)
  const places = await sql<Place>`select unit_id as unit, from_day as "from", to_day as "to"
    from unit_closure where ancestor_id = ${whose.scope}`.execute(db)
  return { ...whose, posts: posts.rows, places: places.rows }
}

const staff = ['full_time', 'part_time', 'over_age', 'rehire']
const counts = ({ everybody }: SlowAsked, post: Post): boolean => everybody || staff.includes(post.type)

const lies = ({ places, scope }: SlowAsked, unitId: string, day: Day): boolean =>
  scope === null || places.some((p) => p.unit === unitId && p.from <= day && day < p.to)

const working = (asked: SlowAsked, day: Day): Post[] =>
  asked.posts.filter(
    (post) => counts(asked, post) && post.from <= day && day < post.to && lies(asked, post.unitId, day),
  )

const size = (posts: readonly Post[], is: (post: Post) => boolean): number => posts.filter(is).length
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

function slowMovement(asked: SlowAsked, from: Day, to: Day): Parts {
  const last = working(asked, addDays(to, -1))
  const means = months(from, to).map((days) => total(days.map((day) => working(asked, day).length)) / days.length)
  const leavers = leaversIn(asked, from, to)
  const ofKind = (kind: string) => size(leavers, (post) => (post.leaveKind ?? 'other') === kind)
  return {
    headcount: last.length,
    average: total(means) / means.length,
    months: means.length,
    opening: size(working(asked, from), (post) => isThere(asked, post, addDays(from, -1))),
    closing: size(last, (post) => isThere(asked, post, to)),
    joiners: size(asked.posts, (post) => joins(asked, post, from, to)),
    leavers: leavers.length,
    ...{ voluntary: ofKind('voluntary'), involuntary: ofKind('involuntary') },
    ...{ retired: ofKind('retired'), other: ofKind('other') },
    ...movesIn(asked, from, to),
    regretted: size(leavers, (post) => post.regretted === true),
    unjudged: size(leavers, (post) => post.leaveKind === 'voluntary' && post.regretted === null),
    tenureDays: total(last.map((post) => daysBetween(post.hired, addDays(to, -1)))),
  }
}

/** Is within the scope on that day too. */
const isThere = (asked: SlowAsked, { employmentId }: Post, day: Day): boolean =>
  working(asked, day).some((post) => post.employmentId === employmentId)

const joins = (asked: SlowAsked, post: Post, from: Day, to: Day): boolean =>
  counts(asked, post) &&
  post.from === post.hired &&
  post.hired >= from &&
  post.hired < to &&
  lies(asked, post.unitId, post.hired)

const leaversIn = (asked: SlowAsked, from: Day, to: Day): Post[] =>
  asked.posts.filter((post) => {
    const lastDay = addDays(post.ends, -1)
    const isLast = counts(asked, post) && post.to === post.ends
    return isLast && lastDay >= from && lastDay < to && lies(asked, post.unitId, lastDay)
  })

function movesIn(asked: SlowAsked, from: Day, to: Day): Parts {
  const home = asked.posts.filter((post) => !post.seconded)
  const turns = home
    .filter((post) => counts(asked, post))
    .flatMap((after) => {
      const before = home.find((post) => post.employmentId === after.employmentId && post.to === after.from)
      return before ? [{ before, after, day: after.from, eve: addDays(after.from, -1) }] : []
    })
  const begun = turns.filter(({ day, after }) => day >= from && day < to && lies(asked, after.unitId, day))
  const ended = turns.filter(({ eve, before }) => eve >= from && eve < to && lies(asked, before.unitId, eve))
  return {
    movedIn: begun.filter(({ before, eve }) => !lies(asked, before.unitId, eve)).length,
    movedOut: ended.filter(({ after, day }) => !lies(asked, after.unitId, day)).length,
    moves: begun.filter(({ before, after }) => before.unitId !== after.unitId || before.positionId !== after.positionId)
      .length,
  }
}

export function slowStanding(asked: SlowAsked, day: Day): Parts {
  const here = working(asked, day)
  return {
    headcount: here.length,
    women: size(here, (post) => post.sex === 'female'),
    sexKnown: size(here, (post) => post.sex !== null),
    ageKnown: size(here, (post) => post.birth !== null),
    ageDays: total(here.map((post) => (post.birth ? daysBetween(post.birth, day) : 0))),
    reports: size(here, (post) => post.managerId !== null),
    managers: new Set(here.flatMap((post) => post.managerId ?? [])).size,
  }
}

/** The days of each month in the period. */
function months(from: Day, to: Day): Day[][] {
  const list: Day[][] = []
  for (let first = from; first < to; first = addMonths(first, 1)) {
    const end = addMonths(first, 1) < to ? addMonths(first, 1) : to
    list.push(Array.from({ length: daysBetween(first, end) }, (_, at) => addDays(first, at)))
  }
  return list
}

type Told = { key: string; points: { from: Day; to: Day; parts: Parts }[] }

/** Every part that was told otherwise than the slow count has it, in words. */
export function differences(told: readonly Told[], asked: SlowAsked, isMovement: (key: string) => boolean): string[] {
  return told.flatMap(({ key, points }) =>
    points.flatMap(({ from, to, parts }) => {
      const slow = isMovement(key) ? slowMovement(asked, from, addDays(to, 1)) : slowStanding(asked, to)
      const compared = Object.keys(parts).filter((name) => name in slow)
      return compared
        .filter((name) => Math.abs((parts[name] ?? Number.NaN) - (slow[name] ?? Number.NaN)) > 1e-6)
        .map((name) => `${key} ${name} ${from}–${to}: ${parts[name]}, counted ${slow[name]}`)
    }),
  )
}
