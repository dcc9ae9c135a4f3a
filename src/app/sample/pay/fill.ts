import {
  closePay,
  countFirstMonth,
  countMonth,
  fillPayFacts,
  type PayFilling,
  payableMonths,
  seeSlips,
  unconfirmedFigures,
} from '#modules/payroll/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Cast } from '../cast.ts'
import type { SampleCompany } from '../company.ts'
import type { Deed } from '../deed.ts'
import { cities } from '../invented.ts'
import { historyFrom, monthBegin } from '../order.ts'
import { payFactsOf } from './facts.ts'
import { type Late, lateFor } from './late.ts'
import { askAboutSlips } from './questions.ts'

export type Paying = { filling: PayFilling; company: SampleCompany; cast: Cast; deed: Deed }

/** Where everybody is insured: the city of the sample whose figures the law book has. */
const city = cities[0]?.name ?? ''

const sayso = {
  document: '云岭科技（示例）确认单：仅供演示 · Confirmed by the sample company, for demonstration only',
  article: '',
  reason:
    '示例公司确认，没有核对原文。自己使用时请先核对。· Confirmed by the sample company without looking it up. Check it before you use it.',
}

/**
 * Pay of everybody by the engine, from the first month whose figures are in law: closed, paid and handed out as far as the months
 * of time are closed; the last month is a draft that waits to be checked.
 */
export async function fillPay({ filling, company, cast, deed }: Paying): Promise<void> {
  const { order } = company.plan
  const { founder, chief } = cast
  const { db } = filling
  const months = await payableMonths(db, city, monthBegin(historyFrom(order)), order.today)
  const [first] = months
  if (!first) return
  await deed(founder, 'payroll.begin', { month: first.slice(0, 7) })
  await retireEmptyGroups(deed, founder)
  for (const figure of await unconfirmedFigures(db, city, months))
    await deed(founder, 'law.confirmFigure', { ...figure, ...sayso })
  await fillPayFacts(filling, payFactsOf(company, { city, months, by: founder.userId }))
  const payers = { maker: founder.userId, approver: chief.userId }
  const last = addMonths(monthBegin(order.today), -1)
  const closed = months.filter((month) => month < last)
  const late = lateFor(company, closed)
  for (const month of months) {
    await tellLate(deed, cast, late, month)
    const runIds = await (month === first ? countFirstMonth : countMonth)(filling, month, founder.userId)
    if (month < last) await closePay(filling, runIds, payers)
  }
  await askAboutSlips(filling, deed, cast, company, closed)
  for (const month of closed.slice(-3)) await seeSlips(filling, month)
}

/** Everybody of the sample has an employer: nobody is left for a group of the others. */
async function retireEmptyGroups(deed: Deed, founder: Actor): Promise<void> {
  const { rows } = (await deed(founder, 'payroll.groups', {})) as { rows: { groupId: string; people: number }[] }
  for (const { groupId } of rows.filter(({ people }) => people === 0))
    await deed(founder, 'payroll.retireGroup', { groupId })
}

/** What is only said once the month that it is about was closed. */
async function tellLate(deed: Deed, { founder }: Cast, late: readonly Late[], month: Day): Promise<void> {
  for (const { personId, day, monthlyWage } of late.filter(({ before }) => before === month))
    await deed(founder, 'people.changePay', { personId, day, monthlyWage })
}
