import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callFrom, newWindow, seriousFindings, signIn } from './browser.ts'
import {
  approveOnly,
  button,
  delegateToday,
  type Hired,
  type JourneyOffice,
  openOffice,
  password,
  phone,
  settled,
} from './office.ts'

let office: JourneyOffice
let hr: Page
let gu: Hired
let [tang, shen, fang, own]: [Page?, Page?, Page?, Page?] = []

/** 顾清和 works for 唐昀 in the unit that 方予怀 heads; 沈屿 stands in for 唐昀. */
beforeAll(async () => {
  office = await openOffice()
  hr = office.hr
  const { hire, phoneOf } = office
  const { unitId, head } = await office.headedUnit('方予怀')
  const manager = await hire('唐昀', { unitId })
  const standIn = await hire('沈屿', { unitId })
  gu = await hire('顾清和', { unitId, managerId: manager.personId })
  fang = await phoneOf('方予怀', head.personId, 'fang@example.test')
  tang = await phoneOf('唐昀', manager.personId, 'tang@example.test')
  shen = await phoneOf('沈屿', standIn.personId, 'shen@example.test')
  own = await phoneOf('顾清和', gu.personId, 'gu@example.test')
})
afterAll(() => office?.leave())

it('HR starts with the usual types of leave and gives leave for a wedding', async () => {
  await hr.goto('/leave/types')
  await button(hr, '启用常用假期类型').click()
  const dialog = hr.getByRole('dialog')
  if (await dialog.count()) await button(dialog, /启用/).click()
  await hr.getByText('年休假').first().waitFor()
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
  const { types } = await office.done<{ types: { typeId: string; code: string }[] }>('leave.types', {})
  const typeId = types.find(({ code }) => code === 'marriage')?.typeId
  const today = new Date().toISOString().slice(0, 10)
  await office.done('leave.grantEvent', { personId: gu.personId, typeId, day: today, days: 10 })
})

it('the manager is away: another stands in for him', async () => {
  await delegateToday(tang as Page, '沈屿')
})

/** A Monday three to nine days from now, and the day a week and a day later. */
function span(): [string, string] {
  const today = Date.now() + 8 * 3_600_000
  const weekday = (new Date(today).getUTCDay() + 6) % 7
  const at = (days: number) => new Date(today + days * 86_400_000).toISOString().slice(0, 10)
  const first = weekday < 4 ? 7 - weekday : 14 - weekday
  return [at(first), at(first + 8)]
}

async function tapDay(page: Page, day: string): Promise<void> {
  const cell = page.locator(`[data-day="${day}"]`)
  for (let tries = 0; tries < 2 && (await cell.count()) === 0; tries++) await button(page, '下个月').click()
  await cell.click()
}

it('she asks on the phone in a few taps, and sees what it takes and who decides before it is sent', async () => {
  const page = own as Page
  const [first, last] = span()
  await page.goto('/me/leave')
  await button(page, /婚假/).click()
  await tapDay(page, first)
  await tapDay(page, last)
  await page.getByText('共9天（休息日和节假日也算）').waitFor()
  await page.getByText('剩1天').waitFor()
  for (const name of ['唐昀', '方予怀']) await page.getByText(name).first().waitFor()
  await settled(page)
  expect(await seriousFindings(page)).toEqual([])
  await button(page, '提交9天婚假').click()
  await page.getByText('9天婚假已提交').first().waitFor()
  await page
    .getByText(/等(唐昀|沈屿)/)
    .first()
    .waitFor()
})

it('three decide on their phones: the stand-in, the head of the unit, HR', async () => {
  await approveOnly(shen as Page)
  await approveOnly(fang as Page)
  const { page } = await newWindow(office.browser, office.server.url, phone)
  await signIn(page, 'hr@example.test', password)
  await approveOnly(page)
})

it('she has one day left, and the team sees when she is away', async () => {
  const [first] = span()
  const page = own as Page
  await page.goto('/me/leave')
  await page.getByText('余1天').first().waitFor()
  const { requests } = (await callFrom(page, 'leave.mine', {})) as { requests: { state: string }[] }
  expect(requests.map(({ state }) => state)).toEqual(['approved'])
  await hr.goto(`/leave?month=${first.slice(0, 7)}`)
  await hr.getByText('顾清和').first().waitFor()
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

it('she cancels it before it begins, and has every day back', async () => {
  const page = own as Page
  await page.goto('/me/leave')
  await button(page, '销假').click()
  await button(page.getByRole('dialog'), '销假').click()
  await page.getByText('余10天').first().waitFor()
  await settled(page)
  expect(await seriousFindings(page)).toEqual([])
})
