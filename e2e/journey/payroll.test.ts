import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousFindings } from './browser.ts'
import { button, findColleague, type Hired, type JourneyOffice, openOffice, settled } from './office.ts'

let office: JourneyOffice
let hr: Page
let gu: Hired
let guPhone: Page
let shen: Page
let august: string

/*
 * 顾清和: 10,440 yuan a month is 60 an hour (÷ 21.75 ÷ 8). Beijing keeps 8 %, 2 % and 3 yuan, 0.5 % and 12 %:
 * 835.20 + 211.80 + 52.20 + 1,252.80 = 2,352. Tax is 3 % of what exceeds 5,000 a month since he came in July.
 */
const own = 235_200
const july = { gross: 1_044_000, tax: 9264 }
/** With two hours at 200 % on a Saturday: 240 yuan. */
const augustRight = { gross: 1_068_000, tax: 9984, net: 822_816 }
/** 11,310 yuan are 65 an hour, from August on: 870 and 20 more for August, and 11,310 of September itself. */
const september = { gross: 1_220_000, tax: 14_544, net: 970_256 }

const yuan = (fen: number): string => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })

beforeAll(async () => {
  office = await openOffice()
  hr = office.hr
  const { done } = office
  await done('time.startTime', { from: '2026-07-01' })
  await nobodyPunches()
  gu = await insured('顾清和', 1_044_000, 'P01')
  await insured('林若溪', 2_088_000, 'P02')
  // She came when these months were over.
  const boss = await office.hire('沈屿', { employeeNo: 'B01', hireDate: '2026-10-08' })
  await done('people.transfer', { personId: gu.personId, managerId: boss.personId, day: '2026-10-08' })
  guPhone = await office.phoneOf('顾清和', gu.personId, 'gu@example.test')
  shen = await office.phoneOf('沈屿', boss.personId, 'shen@example.test')
  await executive('shen@example.test')
  await confirmLaw()
  await done('payroll.begin', { month: '2026-07' })
  await closed('2026-07')
})
afterAll(() => office?.leave())

type Versions = { versions: { body: Record<string, object> }[] }

/** Who is planned was there, and overtime counts as it was agreed to. */
async function nobodyPunches(): Promise<void> {
  const { rows: shifts } = await office.done<{ rows: ({ shiftId: string; name: string; short: string } & Versions)[] }>(
    'time.shifts',
    {},
  )
  const { rows: patterns } = await office.done<{ rows: ({ patternId: string; name: string } & Versions)[] }>(
    'time.patterns',
    {},
  )
  const [shift, pattern] = [shifts.find(({ name }) => name === '标准班'), patterns.find(({ name }) => name === '双休')]
  await office.done('time.saveShift', {
    ...{ shiftId: shift?.shiftId, name: shift?.name, short: shift?.short, from: '2026-07-01' },
    body: { ...shift?.versions[0]?.body, punches: 'none' },
  })
  const body = pattern?.versions[0]?.body
  await office.done('time.savePattern', {
    ...{ patternId: pattern?.patternId, name: pattern?.name, from: '2026-07-01' },
    body: { ...body, overtime: { ...body?.overtime, by: 'approved', restDays: 'pay' } },
  })
}

async function insured(fullName: string, monthlyWage: number, employeeNo: string): Promise<Hired> {
  const post = { employeeNo, monthlyWage, city: '北京', hireDate: '2026-07-01', firstWorkDate: '2019-07-01' }
  const hired = await office.hire(fullName, post)
  const term = { personId: hired.personId, city: '北京', base: monthlyWage, fundBase: monthlyWage, fundRate: 12 }
  await office.done('payroll.setInsurance', { ...term, fromMonth: '2026-07' })
  return hired
}

async function executive(email: string): Promise<void> {
  const { users } = await office.done<{ users: { id: string; email: string }[] }>('user.list', {})
  const userId = users.find((user) => user.email === email)?.id
  await office.done('user.setRoles', { userId, roles: [{ roleId: 'executive' }] })
}

/** As HR would, from the notice of the city. */
async function confirmLaw(): Promise<void> {
  for (const from of ['2025-07-01', '2026-07-01']) {
    await office.done('law.confirmFigure', {
      ...{ code: 'insurance.housingFund', city: '北京', from },
      ...{ document: '示例通知', reason: '已与公积金中心核对' },
    })
  }
}

/** All its days are as the plan and the overtime make them. */
async function reckoned(month: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { reckoning } = await office.done<{ reckoning: boolean }>('time.monthState', { month })
    if (!reckoning) return
    await hr.waitForTimeout(500)
  }
  throw new Error(`${month} is still being reckoned`)
}

async function timeClosed(month: string): Promise<void> {
  await reckoned(month)
  await office.done('time.closeMonth', { month, despite: true })
}

type Run = { state: string; stale: number; requestId: string | null; jobId: string | null }
const runOf = (runId: string) => office.done<Run>('payroll.run', { runId })

async function inState(runId: string, state: string): Promise<Run> {
  for (let tries = 0; tries < 120; tries++) {
    const run = await runOf(runId)
    if (run.state === state) return run
    await hr.waitForTimeout(500)
  }
  throw new Error(`The run never became ${state}`)
}

/** A month that is over before the story begins. */
async function closed(month: string): Promise<string> {
  await timeClosed(month)
  const { groups } = await office.done<{ groups: { groupId: string }[] }>('payroll.runs', {})
  const { runId } = await office.done<{ runId: string }>('payroll.startRun', { groupId: groups[0]?.groupId, month })
  await inState(runId, 'draft')
  await office.done('payroll.submitRun', { runId })
  await approve()
  await inState(runId, 'approved')
  await office.done('payroll.lockRun', { runId })
  await office.done('payroll.payRun', { runId, paidOn: `${month}-28` })
  await office.done('payroll.publishRun', { runId })
  return runId
}

/** The second person looks at it on her phone. */
async function approve(): Promise<void> {
  await shen.goto('/approvals')
  const card = shen.locator('.request-card').first()
  await card.waitFor()
  await button(card, '查看并审批').click()
  await settled(shen)
  await button(shen, '同意').click()
  await confirmed(shen.getByRole('dialog'), '同意')
}

/** His overtime is 沈屿’s to agree to, from the list. */
async function agreedToOvertime(): Promise<void> {
  await shen.goto('/approvals')
  const card = shen.locator('.request-card').filter({ hasText: '加班' }).first()
  await button(card, '同意').click()
  await card.waitFor({ state: 'detached' })
}

type Slip = { gross: number; tax: number; net: number; lines: { code: string; fen: number }[] }
const slipOf = (runId: string, { personId }: Hired) => office.done<Slip>('payroll.payslip', { runId, personId })

const stage = (step: string) => hr.goto(`/payroll/${august}?step=${step}`)

async function confirmed(dialog: Locator, deed: string): Promise<void> {
  await button(dialog, deed).click()
  await dialog.waitFor({ state: 'detached' })
}

it('July is paid as computed by hand', async () => {
  const { rows } = await office.done<{ rows: { runId: string; month: string }[] }>('payroll.runs', {})
  const run = rows.find(({ month }) => month === '2026-07')
  const slip = await slipOf(run?.runId ?? '', gu)
  expect(slip).toMatchObject({ ...july, net: july.gross - own - july.tax })
})

it('HR runs August, and sees who moved and why', async () => {
  const evening = { day: '2026-08-15', from: 540, to: 1200, personIds: [gu.personId], reason: '盘点' }
  await office.done('time.assignOvertime', evening)
  await agreedToOvertime()
  await reckoned('2026-08')
  await hr.goto('/payroll')
  await button(hr, /开始核算.*8月/).click()
  await button(hr, '去核对').waitFor()
  august = new URL(hr.url()).pathname.split('/').at(-1) ?? ''
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
  await button(hr, '去核对').click()
  const row = hr.getByRole('row').filter({ hasText: '顾清和' })

  await row.getByText(/休息日加班费 \+1,320\.00/).waitFor()
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

it('she looks at his time, takes the wrong overtime back and enters the right one', async () => {
  await hr.getByRole('row').filter({ hasText: '顾清和' }).locator('td').nth(3).click()
  await button(hr, '看这个月的考勤').click()
  await hr.getByText('顾清和').first().waitFor()
  await hr.goto('/time/overtime?view=requests&month=2026-08')
  await hr.getByRole('row').filter({ hasText: '顾清和' }).getByRole('button', { name: '取消' }).click()
  await confirmed(hr.getByRole('dialog'), '取消')
  await button(hr, '指派加班').click()
  const dialog = hr.getByRole('dialog')
  await findColleague(dialog, '加入员工', '顾清和')
  await dialog.getByLabel('日期').fill('2026-08-15')
  await dialog.getByLabel('日期').press('Enter')
  await dialog.getByLabel('开始').fill('09:00')
  await dialog.getByLabel('结束').fill('11:00')
  await dialog.getByLabel('事由').fill('盘点，实际两小时')
  await confirmed(dialog, '指派1人')
  await agreedToOvertime()
  await reckoned('2026-08')
  for (let tries = 0; tries < 60 && (await runOf(august)).stale === 0; tries++) await hr.waitForTimeout(500)
  await stage('count')
  await hr.getByText('有1人的依据在核算之后变了').first().waitFor()
  await button(hr, '重新核算').click()
  await hr.getByText('有1人的依据在核算之后变了').first().waitFor({ state: 'detached' })
  await inState(august, 'draft')
  await stage('check')
  await hr
    .getByRole('row')
    .filter({ hasText: '顾清和' })
    .getByText(/休息日加班费 \+240\.00/)
    .waitFor()
})

it('another approves; it is locked, paid and sent out', async () => {
  await timeClosed('2026-08')
  await stage('approve')
  await button(hr, '提交2人').click()
  await hr.getByText('正等核准').waitFor()
  await approve()
  await inState(august, 'approved')
  await stage('lock')
  await button(hr, '锁定2张工资条').click()
  await confirmed(hr.getByRole('dialog'), '锁定')
  await inState(august, 'locked')
  await stage('pay')
  await button(hr, '记为已发放').click()
  await inState(august, 'paid')
  await button(hr, '发出2张工资条').click()
  await confirmed(hr.getByRole('dialog'), '发出')
  await inState(august, 'published')
  expect(await slipOf(august, gu)).toMatchObject(augustRight)
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

it('he opens it on his phone, follows a line to its steps, and asks', async () => {
  await guPhone.goto('/me/payslips')
  await guPhone.getByRole('link', { name: '8月' }).first().click()
  await guPhone.getByText(yuan(augustRight.net)).first().waitFor()
  await settled(guPhone)
  expect(await seriousFindings(guPhone)).toEqual([])
  await button(guPhone, '有疑问').click()
  const dialog = guPhone.getByRole('dialog')
  await dialog.getByLabel('想问什么').fill('8月15日我加班了两个小时，算进去了吗？')
  await confirmed(dialog, '发给人事')
  await guPhone.getByText('等人事回复').first().waitFor()
})

it('the question is a task of HR, and the answer stands under his payslip', async () => {
  await hr.goto('/payroll/questions')
  await hr.getByText('算进去了吗').first().waitFor()
  await button(hr, /^回复$/).click()
  const dialog = hr.getByRole('dialog')
  await dialog.getByLabel('你的回复').fill('算了，休息日加班2小时，240元。')
  await confirmed(dialog, '发给顾清和')
  await guPhone.reload()
  await guPhone.getByText('休息日加班2小时，240元').first().waitFor()
})

it('a raise that comes late is paid in September, line by line, and August stays as it was', async () => {
  await office.done('people.changePay', { personId: gu.personId, day: '2026-08-01', monthlyWage: 1_131_000 })
  await hr.goto('/payroll')
  await button(hr, /开始核算.*9月/).click()
  await button(hr, '去核对').waitFor()
  const runId = new URL(hr.url()).pathname.split('/').at(-1) ?? ''
  expect(await slipOf(runId, gu)).toMatchObject(september)
  await button(hr, '去核对').click()
  await hr.getByRole('row').filter({ hasText: '顾清和' }).getByText('有更正').first().waitFor()
  await hr.goto(`/payroll/${runId}/slips/${gu.personId}`)
  await hr
    .getByText(/2026年8月.*基本工资|基本工资.*2026年8月|8月.*基本工资/)
    .first()
    .waitFor()
  expect(await slipOf(august, gu)).toMatchObject(augustRight)
})
