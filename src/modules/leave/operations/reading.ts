import { issueTicket } from '#platform/files/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Balance, balancesOf } from '../balances.ts'
import { leave, pageSize } from '../contract.ts'
import { kindsOf } from '../due-days.ts'
import { lotNames } from '../lot-names.ts'
import { monthOf, whyDays } from '../month.ts'
import { runsOut } from '../running-out.ts'
import { shownRequests, typeRef, typesById } from '../showing.ts'
import { namedFiles } from '../store/files.ts'
import { employeesOn } from '../store/people.ts'
import { daysOfRequests } from '../store/request-days.ts'
import { awayListed, movedBy, ownRequests, requestsById, requestsListed } from '../store/requests.ts'
import { requestSubject } from '../subject.ts'

const ownShown = 20

const mineOf = (balance: Balance, today: Day) => ({
  ...{ type: typeRef(balance.type), kept: balance.kept, units: balance.units, left: balance.left },
  ...{ planned: balance.planned, steps: balance.steps },
  ...{ used: balance.used, expected: balance.expected, runsOut: runsOut(balance, today) },
  ...{ proofAfterDays: balance.type.rule.proofAfterDays, noticeDays: balance.type.rule.noticeDays },
  rare: balance.type.rule.grant.by === 'event' && balance.left <= 0,
})

const mine = implement(leave.mine, {
  about: 'own',
  async run({ db, actor, today, input }) {
    const day = input.day ?? today
    const employee = actor.personId ? (await employeesOn(db, [actor.personId], day)).get(actor.personId) : undefined
    if (!employee) return { person: null, types: [], requests: [], next: null, days: [] }
    const { personId, employmentId, name } = employee
    const balances = (await balancesOf(db, [employmentId], day)).get(employmentId) ?? []
    const rows = await ownRequests(db, [employmentId], ownShown)
    const requests = await shownRequests(db, rows, { today, reader: personId })
    const next = requests
      .filter(({ state, toDay }) => state === 'approved' && toDay >= today)
      .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))[0]
    return {
      person: { personId, name },
      types: balances.filter(({ open }) => open).map((balance) => mineOf(balance, day)),
      requests,
      next: next
        ? { requestId: next.requestId, type: next.type, fromDay: next.fromDay, toDay: next.toDay, units: next.units }
        : null,
      days: input.month ? await monthOf(db, employmentId, input.month) : [],
    }
  },
})

const requests = implement(leave.requests, {
  about: 'reach',
  async run({ db, input, reach, today, actor, sees }) {
    const { page, ...filter } = input
    // What may not be seen is not found out by asking for it either.
    if (filter.typeId && !sees('personal')) refuse('leave.typeHidden')
    const at = { limit: pageSize, offset: (page - 1) * pageSize }
    const { rows, count } = await requestsListed(db, { ...filter, reach, today }, at)
    const shown = await shownRequests(db, rows, { today, reader: actor.personId })
    const types = await typesById(db, today)
    return {
      rows: shown.map((each, at) => ({ ...each, unit: rows[at]?.unit ?? null })),
      count,
      types: sees('personal') ? [...types.values()].map(typeRef) : [],
    }
  },
})

const show = implement(leave.show, {
  about: requestSubject,
  async run({ db, input, today, actor }) {
    const rows = await requestsById(db, [input.requestId])
    const [shown] = await shownRequests(db, rows, { today, reader: actor.personId })
    const [row] = rows
    if (!shown || !row) return refuse('request.notFound')
    const days = await daysOfRequests(db, [input.requestId])
    const why = await whyDays(db, row)
    return {
      ...{ ...shown, attached: await namedFiles(db, row.files) },
      days: days.map(({ day, part, from, to, units, stands }) => ({
        ...{ day, part, from, to, units, stands, counts: true, why: why.get(day) ?? ('workday' as const) },
      })),
      entries: (await movedBy(db, input.requestId)).map(({ source, period, ...entry }) => ({
        ...{ ...entry, of: source && period ? lotNames({ source, period }) : null },
      })),
    }
  },
})

const attachment = implement(leave.attachment, {
  about: requestSubject,
  async run({ db, input: { requestId, fileId }, actor, sees, world, record }) {
    if (!sees('personal')) refuse('leave.filesHidden')
    const [row] = await requestsById(db, [requestId])
    const [file] = await namedFiles(db, row?.files.includes(fileId) ? [fileId] : [])
    if (!file) return refuse('files.notFound')
    record({ details: { requestId, file: file.name } })
    return { ticket: issueTicket(world, { fileId, name: file.name, userId: actor.userId }) }
  },
})

const calendar = implement(leave.calendar, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const first = `${input.month}-01` as Day
    const at = { limit: pageSize, offset: (input.page - 1) * pageSize }
    const filter = { reach, today, unitId: input.unitId }
    const span = { from: first, to: addMonths(first, 1) }
    const { rows, count, perDay } = await awayListed(db, filter, span, at)
    const types = await typesById(db, today)
    const people = new Map<string, (typeof rows)[number][]>()
    for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row])
    return {
      month: input.month,
      kinds: await kindsOf(db, span),
      people: [...people.values()].map((days) => ({
        ...{ personId: days[0]?.personId ?? '', name: days[0]?.name ?? '', unit: days[0]?.unit ?? null },
        days: days.map(({ requestId, day, part, state, typeId }) => ({
          ...{ requestId, day, part, state },
          type: typeRef(types.get(typeId) ?? refuse('leave.typeNotFound')),
        })),
      })),
      count,
      away: perDay,
    }
  },
})

export const readingOperations = [mine, requests, show, attachment, calendar]
