import { figureBook } from '#modules/law/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { maternityDays, moreMaternity } from '#statute/cn/leave/family-figures.ts'
import { maternityLeave } from '#statute/cn/leave/maternity.ts'
import type { Version } from '#statute/parameter.ts'
import { type Phrase, tell } from '#statute/phrase.ts'
import { shownSteps } from '../balances.ts'
import type { Step } from '../contract/terms.ts'
import { leave } from '../contract.ts'
import { floorOf } from '../floor.ts'
import { isFor } from '../rules/grant.ts'
import { unitsOf } from '../rules/units.ts'
import { ensureLots, eventGiven, postSettled } from '../store/ledger.ts'
import { type Employee, lockEmployments, postOn } from '../store/people.ts'
import { companyCity, type LeaveTypeOn, typesOn } from '../store/types.ts'
import { personSubjectOf } from '../subject.ts'
import { employeeFor } from './requesting.ts'
import { sourceOf } from './types.ts'

type Birth = {
  kind: 'birth' | 'miscarriage'
  difficult: boolean
  babies: number
  childOrder: number
  monthsPregnant?: number | undefined
}
type Input = { personId: string; typeId: string; day: Day; birth?: Birth | undefined }

type Due = {
  days: number
  least: number
  steps: Step[]
  references: readonly Version<unknown>[]
  notes: readonly Phrase[]
}

async function typeFor(
  call: Call<Input>,
  employee: Employee,
): Promise<LeaveTypeOn & { grant: { months: number; days: number } }> {
  const { db, input } = call
  const type =
    (await typesOn(db, input.day)).find(({ typeId }) => typeId === input.typeId) ?? refuse('leave.typeNotFound')
  if (type.retired) refuse('leave.retired')
  if (type.rule.grant.by !== 'event') return refuse('leave.notAnEvent')
  if (!isFor(type.rule, employee)) refuse('leave.notForYou')
  return { ...type, grant: type.rule.grant }
}

/** The law of the city where he works, else of the company's. */
async function dueFor(
  { db, input }: Call<Input>,
  employee: Employee,
  type: LeaveTypeOn & { grant: { days: number } },
): Promise<Due> {
  const { day, birth } = input
  const book = await figureBook(db)
  const city = (await postOn(db, employee.employmentId, day))?.city ?? (await companyCity(db))
  if (type.law === 'maternity') return maternityDue({ from: day, birth: birth ?? usualBirth })
  const floor = type.law ? floorOf(type.law, { book, day, city }) : null
  const days = Math.max(type.grant.days, floor?.days ?? 0)
  return { days, least: floor?.days ?? 0, steps: [], references: floor ? [floor.version] : [], notes: [] }

  function maternityDue(ask: { from: Day; birth: Birth }): Due {
    const national = book.find(maternityDays, day) ?? refuse('leave.noLawThen', { day })
    const local = ask.birth.kind === 'birth' && city ? book.find(moreMaternity, day, city) : undefined
    const computed = maternityLeave({ from: ask.from, ...ask.birth }, { national, local })
    const usual = ask.birth.kind === 'birth' ? type.grant.days : 0
    return {
      ...{ days: Math.max(computed.value.days, usual), least: computed.value.days },
      ...{
        steps: shownSteps({ steps: [...computed.steps] }),
        references: computed.references,
        notes: computed.notes ?? [],
      },
    }
  }
}

const usualBirth: Birth = { kind: 'birth', difficult: false, babies: 1, childOrder: 1 }

const eventDays = implement(leave.eventDays, {
  about: personSubjectOf,
  async run(call) {
    const employee = await employeeFor(call, call.input.personId, call.input.day)
    const { days, least, steps, references, notes } = await dueFor(call, employee, await typeFor(call, employee))
    return {
      ...{ days, least, steps, sources: references.map(sourceOf) },
      notes: notes.map((note) => ({ zh: tell(note, 'zh'), en: tell(note, 'en') })),
    }
  },
})

const grantEvent = implement(leave.grantEvent, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today, actor, record } = call
    if (input.personId === actor.personId) refuse('leave.notYourOwn')
    if (input.day < addMonths(today, -24) || input.day > addMonths(today, 24))
      refuse('leave.farAway', { day: input.day })
    const employee = await employeeFor(call, input.personId, input.day)
    const type = await typeFor(call, employee)
    const due = await dueFor(call, employee, type)
    await lockEmployments(db, [employee.employmentId])
    if (await eventGiven(db, { ...employee, ...type, day: input.day })) refuse('leave.eventTwice', { day: input.day })
    const days = input.days ?? due.days
    if (days < due.least) {
      const source = due.references.at(-1)?.source
      const [law, lawEn] = source
        ? [source.title.zh + source.article.zh, `${source.title.en} ${source.article.en}`]
        : ['', '']
      refuse('leave.belowFloor.days', { least: due.least, law, lawEn })
    }
    const byMonths = addMonths(input.day, type.grant.months)
    const byDays = addDays(input.day, Math.ceil(days))
    const lot = { employmentId: employee.employmentId, typeId: type.typeId, source: 'event' as const, period: newId() }
    const to = byMonths > byDays ? byMonths : byDays
    const [lotId = null] = await ensureLots(db, [{ ...lot, from: input.day, to, carryMax: null, carryUntil: null }])
    const entry = {
      ...lot,
      lotId,
      day: input.day,
      units: unitsOf(days),
      kind: 'grant' as const,
      note: input.note ?? null,
    }
    await postSettled(db, [{ ...entry, document: { type: 'event', id: lotId } }], actor.userId, today)
    record({ details: { days } })
    return { days, lastDay: addDays(to, -1) }
  },
})

export const eventOperations = [eventDays, grantEvent]
