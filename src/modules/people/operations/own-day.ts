import { addDays, type Day, monthsBetween } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { say } from '#platform/words.ts'
import { people } from '../contract.ts'
import { words } from '../locale.ts'
import { due, inOrder, type OwnDue, ownDates } from '../rules/own-day.ts'
import { anniversariesOfMates, arrivalsOfMates, birthdaysOfMates, ownUnit, positionsOf } from '../store/colleagues.ts'
import type { NoticeRow } from '../store/notices.ts'
import { handedTo, type OwnRow, ownChecklist, ownEvents, ownPapers, ownRow } from '../store/own-day.ts'
import { leavingTasks } from './leaving.ts'

type Acting = Pick<Call<unknown>, 'db' | 'actor' | 'today'>

const planned = ['confirm', 'transfer', 'promote', 'second', 'return'] as const
const plannedDays = 60

const ownDay = implement(people.ownDay, {
  about: 'own',
  async run(call) {
    const { db, actor, today } = call
    const row = actor.personId && (await ownRow(db, actor.personId, today))
    if (!row) return { post: null, dues: [], leaving: null }
    const dues = row.status === 'left' ? [] : await duesOf(call, row)
    return { post: postOf(row, today), dues, leaving: await leavingOf(call, row) }
  },
})

function postOf(row: OwnRow, today: Day) {
  const { employmentId: _, unitId: __, leaveDate, probationEnd, ...post } = row
  const until = leaveDate && leaveDate < today ? leaveDate : today
  const isOnProbation = row.status === 'probation' || row.status === 'upcoming'
  return {
    ...post,
    probationEnd: isOnProbation ? probationEnd : null,
    tenure: Math.max(0, monthsBetween(row.hireDate, until)),
  }
}

async function duesOf({ db, today }: Acting, row: OwnRow): Promise<OwnDue[]> {
  const until = addDays(today, plannedDays)
  const events = await ownEvents(db, row.employmentId, { kinds: planned, today, until })
  const papers = await ownPapers(db, row.personId, until)
  const handed = await handedTo(db, row.personId)
  const isOnProbation = row.status === 'probation'
  return inOrder([
    ...ownDates(today, { ...row, probationEnd: isOnProbation ? row.probationEnd : null }),
    ...events.map(({ kind, day, unit }) => due(kind as (typeof planned)[number], today, day, { of: unit })),
    ...papers.map(({ title, day }) => due('document', today, day, { of: title })),
    ...handed.map(({ name, day }) => due('handover', today, day, { of: name })),
  ])
}

/** One's own leaving: the last day and what is still to be done. */
async function leavingOf({ db }: Acting, { status, leaveDate, employmentId }: OwnRow) {
  if (status !== 'leaving' || !leaveDate) return null
  const tasks = await ownChecklist(db, employmentId, leavingTasks)
  return { lastDay: leaveDate, tasks: tasks.map(({ code, title, done }) => ({ title: titleOf(code, title), done })) }
}

function titleOf(code: string, title: string): { zh: string; en: string } {
  const known = leavingTasks.find((each) => each === code)
  if (!known) return { zh: title, en: title }
  return { zh: say(words, 'zh', `leavingTask.${known}`), en: say(words, 'en', `leavingTask.${known}`) }
}

const newsDays = 14
const most = 20

const colleagues = implement(people.colleagues, {
  about: 'reach',
  async run({ db, actor, reach, today, sees }) {
    const unit = actor.personId ? await ownUnit(db, actor.personId, reach, today) : undefined
    if (!unit) return { unit: null, arrivals: [], anniversaries: [], birthdays: [] }
    const asking = { db, reach, actor, today, until: addDays(today, newsDays), limit: most }
    const arrivals = sees('internal') ? await arrivalsOfMates(asking, unit.unitId, newsDays) : []
    const anniversaries = sees('internal') ? await anniversariesOfMates(asking, unit.unitId) : []
    const birthdays = sees('personal') ? await birthdaysOfMates(asking, unit.unitId) : []
    const everybody = [...arrivals, ...anniversaries, ...birthdays].map(({ personId }) => personId)
    const positions = await positionsOf(db, everybody, today)
    const shown = (rows: NoticeRow[]) =>
      rows.map(({ personId, name, day, years }) => ({
        ...{ fullName: name, day, years },
        position: positions.get(personId) ?? null,
      }))
    return {
      unit: { name: unit.name, people: unit.people },
      arrivals: shown(arrivals),
      anniversaries: shown(anniversaries),
      birthdays: shown(birthdays.map((row) => ({ ...row, years: 0 }))),
    }
  },
})

export const ownDayOperations = [ownDay, colleagues]
