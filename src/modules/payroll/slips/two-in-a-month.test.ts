import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PayOffice, payOffice } from '../testing/office.ts'

/** 秦川 left on 10 August and came back on the 20th: two employments, paid by one run. */
let office: PayOffice
let august: string
let personId: string

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  ;({ personId } = await office.paid('秦川', 8_000, { employeeNo: 'E1' }))
  await office.call('leave', { personId, leaveDate: '2026-08-10', leaveKind: 'voluntary' })
  await office.call('rehire', {
    personId,
    hireDate: '2026-08-20',
    unitId: office.units.rd,
    monthlyWage: 900_000,
    city: '北京',
  })
  august = await office.locked('2026-08')
  await office.pay('payRun', { runId: august, paidOn: '2026-09-02' })
  await office.pay('publishRun', { runId: august })
})
afterAll(() => office?.world.close())

it('whoever came back in the month has two payslips, and HR opens both', async () => {
  const { rows } = await office.pay('runPeople', { runId: august })
  const [one, other] = rows.map(({ employmentId }) => employmentId)
  expect(new Set([one, other]).size).toBe(2)
  const first = await office.pay('payslip', { runId: august, personId, employmentId: one })
  const second = await office.pay('payslip', { runId: august, personId, employmentId: other })
  expect([first.person.employmentId, second.person.employmentId]).toEqual([one, other])
  expect(first.others).toMatchObject([{ runId: august, employmentId: other, net: second.net }])
  expect(new Set([first.place.at, second.place.at])).toEqual(new Set([1, 2]))
})

it('and so does he, each to be confirmed by itself', async () => {
  const self = await office.account({ ...office.hr, personId, userId: crypto.randomUUID(), name: '秦川' })
  const { rows } = await office.pay('mySlips', {}, self)
  expect(rows).toHaveLength(2)
  const [{ employmentId } = { employmentId: '' }] = rows
  await office.pay('confirmSlip', { runId: august, employmentId }, self)
  const confirmed = (await office.pay('mySlips', {}, self)).rows.filter((row) => row.confirmed)
  expect(confirmed).toMatchObject([{ employmentId }])
  const { others } = await office.pay('mySlip', { runId: august, employmentId }, self)
  expect(others).toHaveLength(1)
})
