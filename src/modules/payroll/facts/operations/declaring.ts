import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import type { Declaration } from '../contract/deductions.ts'
import { judge, judgedGood, monthsOf, opened, toRow } from '../declaring.ts'
import { deductionFigures } from '../figures.ts'
import { conflictOf, type Deduction, deductionOf, isNo, renewed } from '../rules/deduction.ts'
import { firstDay, january, monthAfter, monthOf, yearOf } from '../rules/months.ts'
import { detailsOf, refusalSaid } from '../saying.ts'
import { addDeductions, type DeductionRow, declaredBetween, deductionById, endFrom } from '../store/deductions.ts'
import { lockPerson } from '../store/people.ts'
import { deductionSubject, personSubjectOf } from '../subject.ts'

type Asked = Pick<Call<unknown>, 'db' | 'world' | 'today'>

const askedFor = ({ db, world, today }: Asked, personId: string) => ({ db, secrets: world.secrets, today, personId })

/** @throws payroll.nobody for an account that is nobody of the roster */
export const selfOf = ({ actor }: Pick<Call<unknown>, 'actor'>): string => actor.personId ?? refuse('payroll.nobody')

const previewDeduction = implement(payroll.previewDeduction, {
  about: ({ personId }) => (personId === undefined ? 'own' : personSubjectOf({ personId })),
  async run(call) {
    const { input, world } = call
    const { declaration } = input
    const { found, no, known } = await judge(askedFor(call, input.personId ?? selfOf(call)), declaration)
    const { declared, fromMonth, toMonth = fromMonth } = declaration
    const { source, status } = known.sourceOf(declared.kind === 'illness' ? 'parents' : declared.kind)
    return {
      fen: found?.fen ?? 0,
      fromMonth: found?.from ?? fromMonth,
      lastMonth: found?.last ?? toMonth,
      problem: no && refusalSaid(world.house, no.code, detailsOf(no)),
      source: { title: source.title, article: source.article, status },
    }
  },
})

async function declare(call: Call<{ declaration: Declaration }>, personId: string) {
  const { db, input, world, actor, record } = call
  const found = await judgedGood(askedFor(call, personId), input.declaration)
  const row = toRow(world.secrets, personId, found)
  await addDeductions(db, [row], actor.userId)
  record({ about: { type: 'person', id: personId }, details: { from: found.from, last: found.last } })
  return { deductionId: row.deductionId, fen: found.fen }
}

const declareDeduction = implement(payroll.declareDeduction, {
  about: 'own',
  async run(call) {
    const personId = selfOf(call)
    await lockPerson(call.db, personId)
    return declare(call, personId)
  },
})

const declareFor = implement(payroll.declareFor, {
  about: personSubjectOf,
  run: (call) => declare(call, call.input.personId),
})

const endDeduction = implement(payroll.endDeduction, {
  about: deductionSubject,
  async run({ db, input: { deductionId, lastMonth }, today, record }) {
    const row = (await deductionById(db, deductionId)) ?? refuse('payroll.deduction.notFound')
    if (yearOf(row.from) < yearOf(today)) refuse('payroll.deductionPastYear', { year: String(yearOf(today)) })
    await endFrom(db, deductionId, firstDay(monthAfter(lastMonth)))
    record({ details: { lastMonth } })
    return {}
  },
})

/** What goes on into the year, counted by its own figures, each beside those before it. */
export async function goingOn(
  { db, world, today }: Asked,
  rows: readonly DeductionRow[],
  year: number,
): Promise<{ row: DeductionRow; next: Deduction }[]> {
  if (rows.length === 0) return []
  const { figures } = await deductionFigures(db, firstDay(january(year)))
  const personIds = [...new Set(rows.map(({ personId }) => personId))]
  const there = await declaredBetween(db, personIds, monthsOf(year))
  const standing = new Map(
    personIds.map((id) => [id, (there.get(id) ?? []).map((each) => opened(world.secrets, each))]),
  )
  return rows.flatMap((row) => {
    const asked = renewed(opened(world.secrets, row), year)
    const next = asked && deductionOf(asked, figures, today)
    const beside = standing.get(row.personId) ?? []
    if (!next || isNo(next) || conflictOf(next, beside)) return []
    beside.push(next)
    return [{ row, next }]
  })
}

const renewDeductions = implement(payroll.renewDeductions, {
  about: 'own',
  async run(call) {
    const { db, input, world, actor, today, record } = call
    const { year, deductionIds } = input
    const personId = selfOf(call)
    const opens = monthOf(today) >= `${year - 1}-12` && year <= yearOf(today) + 1 && year >= yearOf(today)
    if (!opens) refuse('payroll.renewLater', { year: String(year), before: String(year - 1) })
    await lockPerson(db, personId)
    const before = (await declaredBetween(db, [personId], monthsOf(year - 1))).get(personId) ?? []
    const wanted = before.filter(({ deductionId }) => !deductionIds || deductionIds.includes(deductionId))
    const next = await goingOn(call, wanted, year)
    await addDeductions(
      db,
      next.map((each) => toRow(world.secrets, personId, each.next)),
      actor.userId,
    )
    record({ about: { type: 'person', id: personId }, details: { year, renewed: next.length } })
    return { renewed: next.length }
  },
})

export const declaringOperations = [previewDeduction, declareDeduction, declareFor, endDeduction, renewDeductions]
