import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, daysBetween, type Span } from '#platform/kernel/day.ts'
import { type Call, implement, type Subject } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { plansOf } from '../../days/plans.ts'
import { replanned } from '../../days/replanned.ts'
import { assertOpen } from '../../days/stale.ts'
import { type Employed, employedIn } from '../../store/employed.ts'
import { type Cell, mostCells, type Warning } from '../contract.ts'
import { monthSpans, spansOfDays } from '../rules/spans.ts'
import { namesOfPeople } from '../store/concerned.ts'
import { type HandDay, handDays, leaveAmong, putHandDays, takeHandDays } from '../store/planned.ts'
import { allShifts, lockSchedules } from '../store/shifts.ts'
import { checkDay, checkNeighbours, refuseProtectedNights } from './checks.ts'

/** What is planned in one go lies within two months: all of it is looked at together. */
const widestSpan = 62

const people = (ids: readonly string[]): Subject[] => [...new Set(ids)].map((id) => ({ type: 'person', id }))

const planDays = implement(time.planDays, {
  about: ({ cells }) => people(cells.map(({ personId }) => personId)),
  run: (call) => planCells(call, call.input.cells),
})

type Planning = Pick<Call<unknown>, 'db' | 'today' | 'tell'>
type Answer = { warnings: Warning[]; before: Cell[] }
type Placed = Cell & { employmentId: string }

/** Writes the cells and looks at what came of it: what must not be is taken back with the transaction. */
async function planCells({ db, today, tell }: Planning, cells: readonly Cell[]): Promise<Answer> {
  const span = checkCells(cells, today)
  for (const month of monthSpans(cells.map(({ day }) => day))) await assertOpen(db, month)
  const placed = await placeCells(db, cells, span)
  // Against a shift that goes out of use at the same moment.
  await lockSchedules(db)
  const shifts = await allShifts(db)
  for (const id of new Set(cells.map(({ shiftId }) => shiftId))) {
    if (id === null || id === 'pattern') continue
    const shift = shifts.find((each) => each.shiftId === id) ?? refuse('time.shift.notFound')
    if (shift.retired) refuse('time.shiftRetired', { shift: shift.name })
  }
  const before = await writeCells(db, placed)

  const employmentIds = [...new Set(placed.map((each) => each.employmentId))]
  const touched = new Set(placed.map((each) => `${each.employmentId} ${each.day}`))
  const isTouched = (employmentId: string, day: Day) => touched.has(`${employmentId} ${day}`)
  await refuseProtectedNights(
    { db, shifts },
    { employmentIds, span, matters: ({ employmentId, day }) => isTouched(employmentId, day) },
  )
  const around = { from: addDays(span.from, -7), to: addDays(span.to, 7) }
  const warnings = await checkNeighbours({ db, shifts }, { employmentIds, span: around, isTouched })
  const onLeave = await warnOfLeave(db, placed)
  for (const run of spansOfDays(placed)) await replanned({ db, today, tell }, run.employmentIds, run.span)
  return { warnings: [...onLeave, ...warnings], before }
}

/** The days of leave were counted by the plan before: whoever changes it is told. */
async function warnOfLeave(db: Db, placed: readonly Placed[]): Promise<Warning[]> {
  const personOf = new Map(placed.map(({ employmentId, personId }) => [employmentId, personId]))
  return (await leaveAmong(db, placed)).map(({ employmentId, name, day, amount }) => ({
    ...{ kind: 'onLeave' as const, personId: personOf.get(employmentId) ?? null, name, day, amount },
  }))
}

function checkCells(cells: readonly Cell[], today: Day): Span {
  const days = cells.map(({ day }) => day).sort()
  const [from = today] = days
  const last = days.at(-1) ?? today
  checkDay(from, today)
  checkDay(last, today)
  if (daysBetween(from, last) >= widestSpan) refuse('time.planTooWide', { days: widestSpan })
  const named = new Set(cells.map(({ personId, day }) => `${personId} ${day}`))
  if (named.size < cells.length) refuse('time.cellTwice')
  return { from, to: addDays(last, 1) }
}

async function placeCells(db: Db, cells: readonly Cell[], span: Span): Promise<Placed[]> {
  const employed = await employedIn(db, [...new Set(cells.map(({ personId }) => personId))], span)
  const ofPerson = new Map<string, Employed[]>()
  for (const each of employed) ofPerson.set(each.personId, [...(ofPerson.get(each.personId) ?? []), each])
  const placed: Placed[] = []
  for (const cell of cells) {
    const found = ofPerson.get(cell.personId)?.find(({ from, to }) => from <= cell.day && cell.day < to)
    if (!found) return refuseAbsentee(db, cell)
    placed.push({ ...cell, employmentId: found.employmentId })
  }
  return placed
}

async function refuseAbsentee(db: Db, { personId, day }: Cell): Promise<never> {
  const name = (await namesOfPeople(db, [personId])).get(personId)
  return refuse('time.notEmployed', { name: name ?? refuse('person.notFound'), day })
}

/** @returns what the cells held before */
async function writeCells(db: Db, placed: readonly Placed[]): Promise<Cell[]> {
  const stood = new Map((await handDays(db, placed)).map((each) => [`${each.employmentId} ${each.day}`, each.shiftId]))
  const byHand = placed.filter((each): each is Placed & HandDay => each.shiftId !== 'pattern')
  await putHandDays(db, byHand)
  await takeHandDays(
    db,
    placed.filter(({ shiftId }) => shiftId === 'pattern'),
  )
  return placed.map(({ personId, day, employmentId }) => {
    const shiftId = stood.get(`${employmentId} ${day}`)
    return { personId, day, shiftId: shiftId === undefined ? ('pattern' as const) : shiftId }
  })
}

const copyPlan = implement(time.copyPlan, {
  about: ({ personIds }) => people(personIds),
  async run(call) {
    const { db, input, today } = call
    const { days, from, to } = input
    const personIds = [...new Set(input.personIds)]
    if (personIds.length * days > mostCells) refuse('time.tooManyCells', { most: mostCells })
    checkDay(from, today)
    checkDay(to, today)
    const source = { from, to: addDays(from, days) }
    const employed = await employedIn(db, personIds, source)
    const plans = await plansOf(
      db,
      employed.map(({ employmentId }) => employmentId),
      source,
    )
    const away = daysBetween(from, to)
    const cells = employed.flatMap(({ personId, employmentId }) =>
      (plans.get(employmentId) ?? [])
        .filter((plan) => plan.from !== null)
        .map(({ day, shift }) => ({ personId, day: addDays(day, away), shiftId: shift?.shiftId ?? null })),
    )
    if (cells.length === 0) refuse('time.nothingToCopy', { from })
    return planCells(call, cells)
  },
})

export const planningOperations = [planDays, copyPlan]
