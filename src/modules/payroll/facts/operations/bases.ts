import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { pageSize } from '../contract/terms.ts'
import { cityNames, insuranceFigures } from '../figures.ts'
import { averageOf, boundedBy, marksOf } from '../rules/insurance.ts'
import { firstDay, january, yearOf } from '../rules/months.ts'
import { type InsuredPerson, insuredIn, paidBetween, writeTerms } from '../store/insurance.ts'
import { lockEmployments } from '../store/people.ts'

type Based = InsuredPerson & { average: number | null; months: number }

const company = [{ scope: 'company' as const }]

/** Everybody insured in that month with his average month of the year before; by the wage where there are no payslips. */
async function basedOn(db: Db, today: Day, month: Day): Promise<Based[]> {
  const people = await insuredIn(db, { reach: company, today, search: '' }, month)
  const first = firstDay(january(yearOf(month) - 1))
  const paid = await paidBetween(db, first, addMonths(first, 12))
  return people
    .filter(({ insured }) => insured)
    .map((row) => {
      const known = paid.get(row.employmentId)
      const average = known ? averageOf(known.sum, known.months) : row.wage
      return { ...row, average, months: known?.months ?? 0 }
    })
}

type Settable = Based & { city: string; average: number }

/** Something can be set for him: it is known where and on what. */
const isSettable = (row: Based): row is Settable => row.city !== null && row.average !== null

function checkRound(month: Day, today: Day): void {
  if (month > addMonths(today, 12) || month < addMonths(today, -24))
    refuse('payroll.monthTooFar', { month: month.slice(0, 7) })
}

const previewBases = implement(payroll.previewBases, {
  about: 'company',
  async run({ db, input, today }) {
    const month = firstDay(input.month)
    checkRound(month, today)
    const figures = await insuranceFigures(db, month)
    const rows = await basedOn(db, today, month)
    const able = rows.filter(isSettable)
    const { page } = input
    return {
      fromSlips: able.filter(({ months }) => months > 0).length,
      fromWage: able.filter(({ months }) => months === 0).length,
      left: rows.length - able.length,
      rows: rows.slice((page - 1) * pageSize, page * pageSize).map((row) => {
        const declared = { ...row, declared: row.average, fundDeclared: row.average }
        const { personId, name, employeeNo, unit, city, average, months } = row
        return {
          ...{ personId, name, employeeNo, unit, city, cityNames: cityNames(city), average, months },
          ...{ before: row.declared ?? row.wage, ...boundedBy(declared, figures(city)) },
          marks: marksOf(declared, figures(city)),
        }
      }),
      count: rows.length,
    }
  },
})

const setBases = implement(payroll.setBases, {
  about: 'company',
  async run({ db, input, today, record }) {
    const month = firstDay(input.month)
    checkRound(month, today)
    const except = new Set(input.except)
    const rows = (await basedOn(db, today, month)).filter(isSettable).filter(({ personId }) => !except.has(personId))
    await lockEmployments(
      db,
      rows.map(({ employmentId }) => employmentId),
    )
    await writeTerms(
      db,
      rows.map((row) => ({ ...row, base: row.average, fundBase: row.average })),
      month,
    )
    record({ details: { month: input.month, set: rows.length, except: except.size } })
    return { set: rows.length }
  },
})

export const baseOperations = [previewBases, setBases]
