import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callFrom, newWindow, seriousFindings, signIn } from './browser.ts'
import {
  approveOnly,
  button,
  delegateToday,
  findColleague,
  type JourneyOffice,
  openOffice,
  password,
  phone,
  settled,
} from './office.ts'

let office: JourneyOffice
let hr: Page
let [tang, shen, gu]: [Page?, Page?, Page?] = []

/** 顾清和 and 沈屿 work for 唐昀, who heads 研发部; 林若溪 is in HR. */
beforeAll(async () => {
  office = await openOffice()
  hr = office.hr
  const { hire, phoneOf } = office
  const { unitId, head } = await office.headedUnit('唐昀')
  const managed = { unitId, managerId: head.personId }
  const [first, second] = [await hire('顾清和', managed), await hire('沈屿', managed)]
  tang = await phoneOf('唐昀', head.personId, 'tang@example.test')
  gu = await phoneOf('顾清和', first.personId, 'gu@example.test')
  shen = await phoneOf('沈屿', second.personId, 'shen@example.test')
})

afterAll(() => office?.leave())

it('builds a conditional three-step flow in the picture, tries it on a real person, and publishes it', async () => {
  await hr.goto('/approvals/flows')
  await hr.getByText('信息变更').first().waitFor()
  expect(await seriousFindings(hr)).toEqual([])
  await hr.goto('/approvals/flows/people.change')
  await button(hr, '在最前面加一步').click()
  await button(hr, '在「直属上级」之后加一步').click()
  await button(hr, '去掉上级的上级').click()
  await button(hr, '添加审批人').click()
  await button(hr.getByRole('list', { name: '按角色' }), /人事经理/).click()
  await hr.getByText('满足条件时').click()
  const clause = hr.getByRole('group', { name: '条件1' })
  await button(clause, '银行卡号').click()
  await button(clause, '姓名').click()
  await hr.getByText('已保存').waitFor()
  expect(await hr.locator('.step-card').count()).toBe(3)
  expect(await seriousFindings(hr)).toEqual([])

  await button(hr, '试运行').click()
  await findColleague(hr, '假设谁发起', '顾清和')
  const side = hr.getByRole('complementary', { name: '试运行' })
  await side.getByText('不满足条件，跳过').waitFor()
  await button(side, '银行卡号').click()
  await side.getByText('唐昀').first().waitFor()
  await side.getByText('不满足条件，跳过').waitFor({ state: 'detached' })
  expect(await seriousFindings(hr)).toEqual([])

  await button(hr, /^发布$/).click()
  await button(hr.getByRole('dialog'), '发布第2版').click()
  await hr.getByText('已发布第2版').first().waitFor()
  expect(await callFrom(hr, 'approvals.flow', { kind: 'people.change' })).toMatchObject({
    draft: null,
    versions: [{ number: 2 }, { number: 1, publishedBy: null }],
  })
})

it('a manager who is away delegates, on the phone', async () => {
  const page = tang as Page
  await delegateToday(page, '沈屿')
  await settled(page)
  expect(await seriousFindings(page)).toEqual([])
})

it('an employee asks on the phone and sees who will decide before it is sent', async () => {
  const page = gu as Page
  await page.goto('/me')
  await button(page, '申请修改').click()
  const form = page.getByRole('dialog')
  await form.getByLabel('现住址').fill('虚构市样例路8号')
  await form.getByText('唐昀').first().waitFor()
  await settled(page)
  expect(await seriousFindings(page)).toEqual([])
  await button(form, /提交/).click()
  await page.goto('/approvals?box=asked')
  await page
    .getByText(/信息变更/)
    .first()
    .waitFor()
  expect(await seriousFindings(page)).toEqual([])
})

it('the stand-in decides with one thumb, then HR, and the record is changed', async () => {
  await approveOnly(shen as Page)
  const { page } = await newWindow(office.browser, office.server.url, phone)
  await signIn(page, 'hr@example.test', password)
  await approveOnly(page)
  const own = gu as Page
  await own.goto('/approvals?box=asked')
  await own.getByText('已同意').first().waitFor()
  const { rows } = (await callFrom(own, 'approvals.inbox', { box: 'asked' })) as { rows: { requestId: string }[] }
  await own.goto(`/approvals/${rows[0]?.requestId}`)
  await own.getByText('代唐昀').first().waitFor()
  await settled(own)
  expect(await seriousFindings(own)).toEqual([])
  const { person } = (await callFrom(own, 'people.me', {})) as { person: { currentAddress: string } }
  expect(person.currentAddress).toBe('虚构市样例路8号')
})
