import { companyZone } from '#modules/organization/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { implement } from '#platform/operation.ts'
import { time } from '../contract.ts'
import { boardPage, presences } from './contract.ts'
import { explainedDay, personMonth } from './reading.ts'
import { minuteNow } from './reckoning.ts'
import { type BoardRow, boardRows, presenceCounts } from './store/board.ts'
import { keepsTime } from './store/stale.ts'

const month = implement(time.month, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: ({ db, world, input }) => personMonth({ db, world }, input.personId, input.month),
})

const myMonth = implement(time.myMonth, {
  about: 'own',
  run: async ({ db, world, actor, input }) =>
    actor.personId ? personMonth({ db, world }, actor.personId, input.month) : null,
})

const day = implement(time.day, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: ({ db, world, input }) => explainedDay({ db, world }, input.personId, input.day),
})

const myDay = implement(time.myDay, {
  about: 'own',
  run: async ({ db, world, actor, input }) =>
    actor.personId ? explainedDay({ db, world }, actor.personId, input.day) : null,
})

const today = implement(time.today, {
  about: 'reach',
  async run({ db, world, reach, today: day, input }) {
    const clock = minuteNow(world, await companyZone(db)) % minutesOfDay
    const { presence, offset, ...filter } = input
    const asked = { reach, today: day, clock, ...filter, search: input.search.trim() }
    const counted = await presenceCounts(db, asked)
    const counts = Object.fromEntries(presences.map((each) => [each, counted[each] ?? 0])) as Record<
      (typeof presences)[number],
      number
    >
    const rows = await boardRows(db, { ...asked, presence, offset, limit: boardPage })
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return {
      ...{ keepsTime: await keepsTime(db), clock, counts, rows: rows.map(shownRow) },
      total: presence ? counts[presence] : all,
    }
  },
})

function shownRow({ shiftId: _, shiftName, short, tone, body, ...row }: BoardRow) {
  const [from, to] = [body?.segments[0]?.from ?? 0, body?.segments.at(-1)?.to ?? 0]
  return {
    ...row,
    shift: shiftName === null ? null : { name: shiftName, short: short ?? '', tone: tone ?? 0, from, to },
  }
}

export const dayOperations = [month, myMonth, day, myDay, today]
