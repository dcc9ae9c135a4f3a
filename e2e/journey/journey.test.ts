import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow } from '../crash/company.ts'
import { newFolder, type Server, startServer } from '../crash/server.ts'
import { callFrom, invite, newWindow, openBrowser, seriousFindings, signIn } from './browser.ts'
import { rosterCsv } from './roster.ts'

const password = '云岭之上，有风也有月亮'
let place: Awaited<ReturnType<typeof newFolder>>
let server: Server
let browser: Browser
let hr: Page
/** When the first page was opened on the bare machine. */
let began: number

beforeAll(async () => {
  place = await newFolder()
  server = await startServer(place.folder)
  browser = await openBrowser()
  hr = (await newWindow(browser, server.url)).page
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await place?.remove()
})

type Hits = { hits: { personId: string; fullName: string }[] }
const personId = async (name: string): Promise<string> =>
  ((await callFrom(hr, 'people.search', { query: name })) as Hits).hits.find((hit) => hit.fullName === name)
    ?.personId ?? ''

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

it('leads a bare machine to its own company, without a default password', async () => {
  began = performance.now()
  await hr.goto('/')
  await hr.waitForURL('**/start')
  await hr.fill('input[name=companyName]', '云岭智造')
  await hr.fill('input[name=legalEntityName]', '云岭智造科技有限公司')
  await hr.fill('input[name=city]', '上海')
  expect(await seriousFindings(hr)).toEqual([])
  await hr.keyboard.press('Enter')
  await hr.fill('input[name=adminName]', '林若溪')
  await hr.fill('input[name=adminEmail]', 'hr@example.test')
  await hr.fill('input[name=password]', '短')
  expect(await hr.getByRole('button', { name: '建好公司' }).isDisabled()).toBe(true)
  await hr.fill('input[name=password]', password)
  await hr.getByRole('button', { name: '建好公司' }).click()
  await hr.waitForSelector('input[type=file]', { state: 'attached' })
})

it('takes the roster, sets two rows aside, and takes one of them when it is mended', async () => {
  const file = join(place.folder, '花名册.csv')
  await writeFile(file, rosterCsv)
  await hr.setInputFiles('input[type=file]', file)
  await hr.waitForURL(/people\/import/)
  await hr.getByRole('button', { name: /检查/ }).first().click()
  await hr.getByRole('button', { name: /导入4人/ }).waitFor()
  expect(await seriousFindings(hr)).toEqual([])
  await hr.getByText('2024-02-29').first().click()
  await hr.getByRole('button', { name: /导入5人/ }).click()
  await hr.getByRole('button', { name: '看花名册' }).waitFor()
  expect(await callFrom(hr, 'people.rosterCount', {})).toEqual({ count: 5 })
})

const fiveMinutes = 300_000

it('sees the first figures of its own people within five minutes, and each explains itself', async () => {
  await hr.goto('/')
  const figures = hr.getByRole('region', { name: '关键数字' })
  const headcount = figures.locator('.figure', { hasText: '在职人数' }).first().getByRole('button')
  await headcount.waitFor()
  expect(performance.now() - began).toBeLessThan(fiveMinutes)
  const { values } = (await callFrom(hr, 'metric.values', { metrics: ['people.headcount'], points: 1 })) as {
    values: { points: { value: number }[] }[]
  }
  const { count } = (await callFrom(hr, 'people.rosterCount', {})) as { count: number }
  expect(values[0]?.points[0]?.value).toBe(count)
  expect(await headcount.textContent()).toBe(String(count))
  await headcount.click()
  await hr.getByText('最后工作日当天仍计入').waitFor()
  await hr.keyboard.press('Escape')
  expect(await seriousFindings(hr)).toEqual([])
})

it('shows the roster, and finds people by name, pinyin, initials, number and mobile tail', async () => {
  await hr.goto('/people')
  await hr.getByText('顾清和').first().waitFor()
  expect(await seriousFindings(hr)).toEqual([])
  for (const query of ['清和', 'guqinghe', 'gqh', 'RH003', '0003']) {
    expect(await personId('顾清和'), query).not.toBe('')
    const { hits } = (await callFrom(hr, 'people.search', { query })) as Hits
    expect(
      hits.map((hit) => hit.fullName),
      query,
    ).toContain('顾清和')
  }
})

it('plans a transfer, and shows the chart of that day with it', async () => {
  const units = (await callFrom(hr, 'organization.units', {})) as { rows?: { id: string; name: string }[] }
  const sales = units.rows?.find((unit) => unit.name === '销售部')?.id
  expect(sales).toBeDefined()
  const day = dayFromNow(98)
  const done = await callFrom(hr, 'people.transfer', {
    personId: await personId('沈屿'),
    day,
    unitId: sales,
    reason: '支援销售',
  })
  expect(done).toMatchObject({ planned: true, day })
  await hr.goto(`/people/${await personId('沈屿')}`)
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
  await hr.goto(`/organization/chart?asOf=${day}`)
  await hr.getByText(day).first().waitFor()
  await hr.getByText('销售部').first().waitFor()
  expect(await seriousFindings(hr)).toEqual([])
})

const inviteAs = async (name: string, email: string): Promise<Page> =>
  invite(hr, { name, personId: await personId(name), email, password }, { browser, url: server.url })

it('lets a manager see his own team and nobody else', async () => {
  const head = await personId('唐昀')
  expect(head).not.toBe('')
  const page = await inviteAs('唐昀', 'tang@example.test')
  const { rows } = (await callFrom(page, 'people.roster', {})) as { rows: { fullName: string; mobile: unknown }[] }
  expect(rows.map((row) => row.fullName).sort()).toEqual(['沈屿', '顾清和'].sort())
  expect(await callFrom(page, 'people.show', { personId: await personId('方予怀') })).toMatchObject({
    error: { code: 'permission.denied' },
  })
  await page.goto('/people')
  await page.getByText('沈屿').first().waitFor()
  expect(await page.getByText('方予怀').count()).toBe(0)
})

it('lets an employee see only himself', async () => {
  const page = await inviteAs('顾清和', 'gu@example.test')
  expect(await callFrom(page, 'people.roster', {})).toMatchObject({ error: { code: 'permission.denied' } })
  for (const [path, heading] of [
    ['/', '我的岗位'],
    ['/me', '顾清和'],
  ] as const) {
    await page.goto(path)
    await page.getByText(heading).first().waitFor()
    await settled(page)
    expect(await seriousFindings(page), path).toEqual([])
  }
})

it('speaks English at once, on the desktop and on the phone', async () => {
  const { page } = await newWindow(browser, server.url, { width: 390, height: 844 })
  await signIn(page, 'hr@example.test', password)
  for (const path of ['/', '/people', '/tasks', '/settings']) {
    await page.goto(`${path}?lang=en`)
    await settled(page)
    const left = await page.evaluate(() => document.body.innerText.match(/[\u4e00-\u9fff]+/g) ?? [])
    const names = new Set(['云岭智造', '林若溪', '方予怀', '唐昀', '顾清和', '沈屿', '许念', '中文'])
    const words = left.filter((word) => ![...names].some((name) => name.includes(word) || word.includes(name)))
    const data = ['部', '组', '经理', '总监', '专家', '工程师', '上海', '技术']
    expect(
      words.filter((word) => !data.some((part) => word.includes(part))),
      path,
    ).toEqual([])
  }
})
