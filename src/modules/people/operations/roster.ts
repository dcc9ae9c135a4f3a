import type { z } from 'zod'
import type { Call } from '#platform/operation.ts'
import { implement } from '#platform/operation.ts'
import { people, type RosterQuery } from '../contract.ts'
import { type RosterAsked, rosterCountOf, rosterPageOf, searchHits } from '../store/roster-list.ts'
import { readCursor } from '../store/roster-query.ts'
import type { SearchTerm } from '../store/search.ts'
import { keptCount } from './counts.ts'

type Asking = Pick<Call<unknown>, 'today' | 'sees' | 'reach' | 'world'>

/** What is searched for; a whole resident id only by those who may see one. */
export function searchTerm(
  { world, sees }: Pick<Asking, 'world' | 'sees'>,
  search: string | undefined,
): SearchTerm | null {
  const term = search?.trim()
  if (!term) return null
  const isResidentId = /^\d{17}[\dXx]$/.test(term) && sees('personal')
  return { term, residentIdIndex: isResidentId ? world.secrets.blindIndex(term.toUpperCase()) : null }
}

export function askedOf(call: Asking, query: z.output<typeof RosterQuery>): RosterAsked {
  return {
    reach: call.reach,
    day: query.asOf ?? call.today,
    today: call.today,
    sees: call.sees,
    filters: query.filters,
    search: searchTerm(call, query.search),
  }
}

const roster = implement(people.roster, {
  about: 'reach',
  async run(call) {
    const { sort, cursor, page } = call.input
    return rosterPageOf(call.db, {
      ...askedOf(call, call.input),
      sort,
      page,
      cursor: cursor ? readCursor(cursor) : undefined,
    })
  },
})

const rosterCount = implement(people.rosterCount, {
  about: 'reach',
  async run(call) {
    const asked = askedOf(call, call.input)
    const classes = (['internal', 'personal', 'sensitive'] as const).filter(call.sees)
    const key = JSON.stringify([call.reach, call.today, classes, call.input])
    return { count: await keptCount(call.world, key, () => rosterCountOf(call.db, asked)) }
  },
})

const search = implement(people.search, {
  about: 'reach',
  async run(call) {
    const term = searchTerm(call, call.input.query)
    if (!term) return { hits: [] }
    return {
      hits: await searchHits(call.db, { reach: call.reach, today: call.today, search: term, limit: call.input.limit }),
    }
  },
})

export const rosterOperations = [roster, rosterCount, search]
