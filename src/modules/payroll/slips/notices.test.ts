import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { act } from '#platform/testing/world.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: { personId: string; employmentId: string }
let me: Actor
let runId: string

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 20_000, { hireDate: '2026-07-01' })
  me = office.userOf(gu.personId, { pattern: 'payroll.mySlips' }, { pattern: 'notice.*' })
  runId = await office.locked('2026-07')
  await office.pay('payRun', { runId, paidOn: '2026-08-15' })
})
afterAll(() => office?.world.close())

const told = async (actor: Actor, kind: string) => {
  const { notices } = (await act(office.world, actor, 'notice.list')) as {
    notices: { kind: string; sentence: { zh: string; en: string }; href: string }[]
  }
  return notices.filter((each) => each.kind === kind).map(({ sentence, href }) => [sentence.zh, sentence.en, href])
}

describe('a payslip', () => {
  test('is told to its owner once it is sent out, without an amount, until he opens it', async () => {
    expect(await told(me, 'payroll.slip')).toEqual([])
    await office.pay('publishRun', { runId })
    expect(await told(me, 'payroll.slip')).toEqual([
      [
        '2026年7月的工资条可以看了',
        'Your payslip of July 2026 is there',
        `/me/payslips/${runId}?of=${gu.employmentId}`,
      ],
    ])
    expect(await told(office.hr, 'payroll.slip')).toEqual([])
    await office.pay('openSlip', { runId }, me)
    expect(await told(me, 'payroll.slip')).toEqual([])
  })

  test('asked about is told to who answers, and the answer to who asked', async () => {
    const { questionId } = await office.pay('askSlip', { runId, question: '加班算了吗' }, me)
    expect(await told(office.hr, 'payroll.asked')).toEqual([
      ['顾清和对2026年7月的工资条有疑问，等你答复', '顾清和 asks about the payslip of July 2026', '/payroll/questions'],
    ])
    expect(await told(me, 'payroll.asked')).toEqual([])
    await office.pay('answerSlip', { questionId, answer: '算了' })
    expect(await told(office.hr, 'payroll.asked')).toEqual([])
    expect((await told(me, 'payroll.answered')).map(([zh]) => zh)).toEqual(['你对2026年7月工资条的疑问，人事答复了'])
  })
})

describe('deductions of the next year', () => {
  const december = '2026-12-20T09:00:00+08:00'
  beforeAll(async () => {
    office.world.setNow('2026-09-02T09:00:00+08:00')
    await office.sql(`insert into additional_deduction (id, person_id, kind, monthly_fen, from_month, to_month, declared_by)
      values (gen_random_uuid(), '${gu.personId}', 'housingLoan', 100000, '2026-07-01', '2027-01-01', '${office.hr.userId}')`)
  })

  test.each([
    ['in November', '2026-11-20T09:00:00+08:00', []],
    ['in December', december, ['请确认2027年的专项附加扣除，不确认从1月起停扣']],
    ['in January, forgotten', '2027-01-10T09:00:00+08:00', ['请确认2027年的专项附加扣除，不确认从1月起停扣']],
    ['in February', '2027-02-10T09:00:00+08:00', []],
  ])('are asked of who has some: %s', async (_, now, sentences) => {
    office.world.setNow(now)
    expect((await told(me, 'payroll.confirmDeductions')).map(([zh]) => zh)).toEqual(sentences)
  })

  test('are counted for HR, and no more once they are confirmed', async () => {
    office.world.setNow(december)
    expect((await told(office.hr, 'payroll.unconfirmedDeductions')).map(([zh]) => zh)).toEqual([
      '还有1人没确认2027年的专项附加扣除',
    ])
    await office.sql(`insert into additional_deduction (id, person_id, kind, monthly_fen, from_month, to_month, declared_by)
      values (gen_random_uuid(), '${gu.personId}', 'housingLoan', 100000, '2027-01-01', '2028-01-01', '${office.hr.userId}')`)
    expect(await told(office.hr, 'payroll.unconfirmedDeductions')).toEqual([])
    expect(await told(me, 'payroll.confirmDeductions')).toEqual([])
  })
})
