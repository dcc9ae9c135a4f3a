import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'

/** A row of `day_entry`. */
export type Entry = {
  employment_id: string
  day: Day
  scheduled: number
  worked: number
  late: number
  absent: number
  overtime_workday: number
  overtime_rest: number
  overtime_holiday: number
  comp: number
  problem: string | null
  leaves: [string, number][] | null
}

/** A row of `assignment`. */
export type Post = { employment_id: string; unit_id: string; from_day: Day }

const sum = <T>(list: readonly T[], read: (each: T) => number): number =>
  list.reduce((total, each) => total + read(each), 0)

const leaveOf = ({ leaves }: Entry, kind: string): number =>
  sum(
    (leaves ?? []).filter(([each]) => each === kind),
    ([, minutes]) => minutes,
  )

/** Part of the scheduled day in 480ths. */
const share = (minutes: number, { scheduled }: Entry): number =>
  scheduled > 0 ? Math.floor((480 * minutes) / scheduled + 0.5) : 0

const absenceOf = (entry: Entry): number =>
  share(entry.absent, entry) + share(leaveOf(entry, 'sick'), entry) + share(leaveOf(entry, 'personal'), entry)

type Kind = 'half' | 'whole' | 'work' | 'nothing'

function kindOf(entry: Entry): Kind {
  const away = share(entry.absent + leaveOf(entry, 'sick'), entry)
  if (away > 0) return away > 240 ? 'whole' : 'half'
  return entry.worked > 0 ? 'work' : 'nothing'
}

/** Day by day, as one would with a finger on the list. */
export function bradfordOf(entries: readonly Entry[], until: Day): number {
  const kinds = entries
    .filter(({ day }) => day >= addDays(until, -364) && day < until)
    .map(kindOf)
    .filter((kind) => kind !== 'nothing')
  const isAway = (kind: Kind | undefined) => kind === 'half' || kind === 'whole'
  const spells = kinds.filter((kind, at) => isAway(kind) && !isAway(kinds[at - 1])).length
  return spells * spells * sum(kinds.filter(isAway), (kind) => (kind === 'whole' ? 1 : 0.5))
}

const capMinutes = 36 * 60

/** What one person's month comes to; undefined when he isn't there. */
function monthOf(own: readonly Entry[], month: Day, today: Day) {
  const end = addMonths(month, 1)
  const until = end > today ? addDays(today, 1) : end
  const days = own.filter(({ day }) => day >= month && day < until)
  const wasThere = own.some(({ day }) => day >= addMonths(month, -1) && day < month)
  if (days.length === 0 && !(until < end && wasThere)) return undefined
  const counted = sum(days, (e) => e.overtime_workday + e.overtime_rest + e.overtime_holiday)
  return {
    scheduled: days.filter((e) => e.scheduled > 0).length,
    absence: sum(days, absenceOf) / 480,
    worked: days.filter((e) => e.worked > 0).length,
    late: days.filter((e) => e.late > 0).length,
    overtime: sum(days, (e) => e.overtime_workday + e.overtime_rest + e.overtime_holiday) / 60,
    breaches: counted > capMinutes ? 1 : 0,
    points: bradfordOf(own, until),
  }
}

const ratio = (count: number, of: number): number | null => (of > 0 ? count / of : null)

type Asked = {
  entries: readonly Entry[]
  posts: readonly Post[]
  today: Day
  unitId: string | null
  ids: readonly string[]
}

/** The five figures of a month, person by person. */
export function slowFigures({ entries, posts, today, unitId, ids }: Asked, month: Day): Record<string, number | null> {
  const end = addMonths(month, 1)
  const stoodIn = (id: string) =>
    posts.filter((post) => post.employment_id === id && post.from_day < end && post.from_day <= today).at(-1)?.unit_id
  const months = ids
    .filter((id) => unitId === null || stoodIn(id) === unitId)
    .flatMap(
      (id) =>
        monthOf(
          entries.filter((each) => each.employment_id === id && each.problem !== 'open'),
          month,
          today,
        ) ?? [],
    )
  return {
    'time.absence': ratio(
      sum(months, (each) => each.absence),
      sum(months, (each) => each.scheduled),
    ),
    'time.lateness': ratio(
      sum(months, (each) => each.late),
      sum(months, (each) => each.worked),
    ),
    'time.overtime': ratio(
      sum(months, (each) => each.overtime),
      months.length,
    ),
    'time.breaches': sum(months, (each) => each.breaches),
    'time.bradford': ratio(
      sum(months, (each) => each.points),
      months.length,
    ),
  }
}

/** Where two tables of figures differ by more than rounding. */
export const differences = (told: Record<string, number | null>, slow: Record<string, number | null>): string[] =>
  Object.keys(slow).filter((key) => {
    const [is, be] = [told[key] ?? null, slow[key] ?? null]
    return is === null || be === null ? is !== be : Math.abs(is - be) > 1e-9
  })
