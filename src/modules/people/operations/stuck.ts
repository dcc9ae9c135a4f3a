import type { Db } from '#platform/database/database.ts'
import { daysBetween } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { people, type StuckKind, stuckKinds } from '../contract.ts'
import { openLists, type StuckAsked, stuckIn } from '../store/stuck.ts'
import { leavingTasks } from './leaving.ts'
import { searchTerm } from './roster.ts'

async function foundOf(db: Db, kind: StuckKind, asked: StuckAsked) {
  const { count, rows } = await stuckIn(db, kind, asked)
  const leavings = kind === 'leavingOpen' ? rows.map((row) => row.employmentId) : []
  const lists = await openLists(db, leavings, leavingTasks)
  const shown = rows.map(({ employmentId, ...row }) => ({
    ...row,
    daysOver: row.day && daysBetween(row.day, asked.today),
    checklist: lists.get(employmentId) ?? null,
  }))
  return { kind, count, rows: shown }
}

const stuck = implement(people.stuck, {
  about: 'reach',
  async run(call) {
    const { db, reach, today, input } = call
    const { kind, limit, page } = input
    const asked = { reach, today, search: searchTerm(call, input.search), limit, offset: (page - 1) * limit }
    const found = await Promise.all((kind ? [kind] : stuckKinds).map((each) => foundOf(db, each, asked)))
    return { today, kinds: found.filter(({ count }) => count > 0) }
  },
})

export const stuckOperations = [stuck]
