import { addDays, addMonths } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { pageSize } from '../contract/terms.ts'
import { lastDayBefore } from '../rules/months.ts'
import { amountsListed, amountsOf, type Dated, peopleByItem, stopAmount, writeAmount } from '../store/amounts.ts'
import { calledIn, type ItemNamed, itemNamesOf } from '../store/items.ts'
import { employmentOn } from '../store/people.ts'
import { personSubjectOf } from '../subject.ts'
import { amountsFrom } from './checking.ts'

type Items = ReadonlyMap<string, ItemNamed>

const datedShown = (items: Items, { item, fen, from, to }: Dated) => ({
  ...{ item, names: calledIn(items, item), fen, from, lastDay: lastDayBefore(to) },
})

const amounts = implement(payroll.amounts, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const { page, ...asked } = input
    const filter = { ...asked, reach, today }
    const items = await itemNamesOf(db)
    const found = await amountsListed(db, filter, { limit: pageSize, offset: (page - 1) * pageSize })
    const people = await peopleByItem(db, { reach, today, search: '' })
    const own = [...items.values()].filter(({ by, retired, code }) => by === 'amount' && (!retired || people.has(code)))
    return {
      items: own.map(({ code, names }) => ({ code, names, people: people.get(code) ?? 0 })),
      rows: found.rows.map((row) => ({
        ...{ personId: row.personId, name: row.name, employeeNo: row.employeeNo, unit: row.unit },
        ...datedShown(items, row),
        toCome: row.from > today,
      })),
      count: found.count,
    }
  },
})

const mostKept = 500

const amountHistory = implement(payroll.amountHistory, {
  about: personSubjectOf,
  async run({ db, input }) {
    const items = await itemNamesOf(db)
    return { rows: (await amountsOf(db, input.personId, mostKept)).map((row) => datedShown(items, row)) }
  },
})

const setAmount = implement(payroll.setAmount, {
  about: personSubjectOf,
  async run({ db, input, today, record }) {
    const { personId, item, fen, from } = input
    await amountsFrom(db, item)
    if (from > addMonths(today, 24)) refuse('payroll.dayTooFar', { day: from })
    const employment = (await employmentOn(db, personId, from)) ?? refuse('payroll.notEmployedThen', { day: from })
    await writeAmount(db, { employmentId: employment.employmentId, item, fen, from })
    record({ details: { item, from } })
    return {}
  },
})

const endAmount = implement(payroll.endAmount, {
  about: personSubjectOf,
  async run({ db, input: { personId, item, lastDay }, record }) {
    const ended = await stopAmount(db, personId, item, addDays(lastDay, 1))
    if (ended === 0) refuse('payroll.noAmount', { day: lastDay })
    record({ details: { item, lastDay } })
    return { ended }
  },
})

export const amountOperations = [amounts, amountHistory, setAmount, endAmount]
