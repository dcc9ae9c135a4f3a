import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { newFolder, renhe, startServer } from '../crash/server.ts'
import { callFrom, invite, newWindow, openBrowser, signIn } from '../journey/browser.ts'
import { rosterCsv } from '../journey/roster.ts'
import { smallPng } from './small-png.ts'

type Language = 'zh' | 'en'
type Shot = {
  name: string
  at: string
  /** What is pressed before the picture is taken. */
  press?: (page: Page) => Promise<unknown>
}

const languages: readonly Language[] = ['zh', 'en']
const admin = { email: 'admin@yunling.example', password: 'A hill with wind and moonlight' }

const company = '云岭科技（示例）'

/** Somebody of the sample company who was transferred and promoted. */
const someone = 'YL000319'

/** The pictures of the user guide, both languages, into `folder/zh` and `folder/en`: all, or `only` those. The sample is the same each time; its days follow today. */
export async function takePictures(folder: string, only: readonly string[] = []): Promise<void> {
  const isWanted = ({ name }: Shot): boolean => only.length === 0 || only.includes(name)
  for (const language of languages) await mkdir(join(folder, language), { recursive: true })
  const browser = await openBrowser()
  try {
    if (isWanted(start)) await inFreshPlace(async (_, url) => takeStart(browser, url, folder))
    await inFreshPlace(async (place, url) => takeSample(browser, { place, url, folder, isWanted }), fillSample)
  } finally {
    await browser.close()
  }
}

async function inFreshPlace(
  work: (place: string, url: string) => Promise<void>,
  before: (place: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const place = await newFolder()
  try {
    await before(place.folder)
    const server = await startServer(place.folder)
    try {
      await work(place.folder, server.url)
    } finally {
      await server.stop()
    }
  } finally {
    await place.remove()
  }
}

async function fillSample(place: string): Promise<void> {
  const { code, said } = await renhe(place, ['sample', '--people', '486', '--seed', '1'], {
    RENHE_ADMIN_PASSWORD: admin.password,
  })
  if (code !== 0) throw new Error(`No sample company:\n${said}`)
}

const start: Shot = { name: 'start', at: '/start' }

async function takeStart(browser: Browser, url: string, folder: string): Promise<void> {
  const { page } = await newWindow(browser, url)
  for (const language of languages) await take(page, folder, language, start)
}

type Setting = { place: string; url: string; folder: string; isWanted: (shot: Shot) => boolean }

async function takeSample(browser: Browser, { place, url, folder, isWanted }: Setting): Promise<void> {
  const { page } = await newWindow(browser, url)
  await signIn(page, admin.email, admin.password)
  await inviteSome(page)
  await page.clock.setFixedTime(new Date().setHours(9, 0, 0, 0))
  const shots = (await shotsOf(page, place)).filter(isWanted)
  for (const language of languages) for (const shot of shots) await take(page, folder, language, shot)
  await takeOwn(browser, page, { url, folder, isWanted })
}

/** What an employee sees on the phone. */
async function ownShots(page: Page): Promise<Shot[]> {
  const { rows } = (await callFrom(page, 'payroll.mySlips', {})) as { rows: { runId: string }[] }
  return [
    { name: 'leave-request', at: '/me/leave' },
    { name: 'my-payslip', at: `/me/payslips/${found(rows[0]?.runId, 'payslip')}` },
  ]
}

type Own = Omit<Setting, 'place'>

async function takeOwn(browser: Browser, by: Page, { url, folder, isWanted }: Own): Promise<void> {
  const { personId, fullName: name } = await personOf(by, 'YL000238')
  const invited = { name, personId, email: 'phone@yunling.example', password: admin.password }
  const page = await invite(by, invited, { browser, url, size: { width: 390, height: 844 } })
  const shots = (await ownShots(page)).filter(isWanted)
  for (const language of languages) for (const shot of shots) await take(page, folder, language, shot)
}

/** The names of the units are those of the sample, whatever the language. */
async function shotsOf(page: Page, place: string): Promise<Shot[]> {
  const person = `/people/${(await personOf(page, someone)).personId}`
  const unit = await unitOf(page, '测试部')
  const draft = await draftOf(page)
  const uploaded = await importOf(page, place)
  const request = await requestOf(page)
  const pay = await runsOf(page)
  return [
    { name: 'home', at: '/' },
    { name: 'metrics', at: '/insight/metrics' },
    { name: 'metric', at: '/insight/metrics/people.turnover' },
    { name: 'notices', at: '/notices' },
    { name: 'notice-settings', at: '/settings/notices' },
    { name: 'help', at: '/people', press: (each) => each.keyboard.press('?') },
    { name: 'glossary', at: '/glossary' },
    { name: 'import-columns', at: uploaded.columns },
    { name: 'import-check', at: uploaded.checked },
    { name: 'chart', at: '/organization/chart' },
    { name: 'unit', at: `/organization/chart?peek=${unit}` },
    { name: 'headcount', at: '/organization/headcount' },
    { name: 'reorganization', at: `/organization/changes/${draft}?stage=compare` },
    { name: 'roster', at: '/people' },
    { name: 'hire', at: '/people/hire' },
    { name: 'person', at: person },
    { name: 'history', at: `${person}/post` },
    { name: 'transfer', at: `${person}/overview?do=transfer` },
    { name: 'moves', at: '/people/moves' },
    { name: 'contracts', at: '/people/contracts' },
    { name: 'inbox', at: '/approvals' },
    { name: 'request', at: `/approvals/${request}` },
    { name: 'flow', at: '/approvals/flows/people.move' },
    { name: 'attendance', at: '/time' },
    { name: 'planner', at: '/time/shifts?weeks=2' },
    { name: 'overtime', at: '/time/overtime' },
    { name: 'time-month', at: `${person.replace('/people/', '/time/people/')}?month=${lastMonth()}` },
    { name: 'month-close', at: `/time/close?month=${lastMonth()}` },
    { name: 'leave-ledger', at: '/leave/ledger' },
    { name: 'leave-calendar', at: '/leave' },
    { name: 'leave-year-end', at: '/leave/year-end' },
    { name: 'pay-runs', at: '/payroll' },
    { name: 'pay-check', at: `/payroll/${pay.draft}?step=check` },
    { name: 'pay-out', at: `/payroll/${pay.published}?step=pay` },
    { name: 'payslip', at: `/payroll/${pay.published}/slips/${await payslipOf(page, pay.published)}` },
    { name: 'pay-corrections', at: '/payroll/corrections' },
    { name: 'pay-leaving', at: `/payroll/leaving/${await leaverOf(page)}` },
    { name: 'labour-cost', at: '/payroll/costs' },
    { name: 'export', at: '/people', press: (each) => each.getByRole('button', { name: /^(导出|Export)$/ }).click() },
    { name: 'users', at: '/settings/users' },
    { name: 'matrix', at: '/settings/access' },
    { name: 'audit', at: '/settings/audit' },
    { name: 'system', at: '/settings/system' },
  ]
}

async function take(page: Page, folder: string, language: Language, { name, at, press }: Shot): Promise<void> {
  await page.goto(`${at}${at.includes('?') ? '&' : '?'}lang=${language}`)
  await settled(page)
  await press?.(page)
  await settled(page)
  const screenshot = await stillPicture(page)
  await expectWhole(page)
  await writeFile(join(folder, language, `${name}.png`), smallPng(screenshot))
}

const patience = 60_000

/** A page that could not be loaded, or is refused, is no picture: such as after a build while the server ran. */
async function expectWhole(page: Page): Promise<void> {
  const said = await page.locator('.note-broken').allInnerTexts()
  if (said.length > 0) throw new Error(`${page.url()}: ${said.join(' ')}`)
}

/** Everything asked for has been answered and drawn, however slow the machine is. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.loading-rows'), null, { timeout: patience })
  const isBare = page.url().includes('/start') || (page.viewportSize()?.width ?? 0) < 768
  if (!isBare) await page.locator('nav.side').getByText(company).waitFor({ timeout: patience })
}

/** Two looks that agree: what moves has come to rest. */
async function stillPicture(page: Page): Promise<Buffer> {
  for (let before: Buffer = Buffer.alloc(0), tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(1_000)
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    if (now.equals(before)) return now
    before = now
  }
  throw new Error(`${page.url()} does not come to rest.`)
}

type Hit = { personId: string; fullName: string }

async function personOf(page: Page, employeeNo: string): Promise<Hit> {
  const { hits } = (await callFrom(page, 'people.search', { query: employeeNo })) as { hits: Hit[] }
  return found(hits[0], employeeNo)
}

async function unitOf(page: Page, name: string): Promise<string> {
  const { rows } = (await callFrom(page, 'organization.units', { search: name })) as {
    rows: { id: string; name: string }[]
  }
  return found(rows.find((row) => row.name === name)?.id, name)
}

/** One that has come some way already. */
async function requestOf(page: Page): Promise<string> {
  const { rows } = (await callFrom(page, 'approvals.inbox', { kinds: ['people.move'] })) as {
    rows: { requestId: string }[]
  }
  return found(rows[0]?.requestId, 'proposal of a move')
}

/** The newest month that is still a draft, and the newest whose payslips are out. */
async function runsOf(page: Page): Promise<{ draft: string; published: string }> {
  const { rows } = (await callFrom(page, 'payroll.runs', {})) as { rows: { runId: string; state: string }[] }
  const newest = (state: string) => found(rows.find((run) => run.state === state)?.runId, `${state} run`)
  return { draft: newest('draft'), published: newest('published') }
}

/** Of the one whose pay has moved most. */
async function payslipOf(page: Page, runId: string): Promise<string> {
  const { rows } = (await callFrom(page, 'payroll.runPeople', { runId })) as { rows: { personId: string }[] }
  return found(rows[0]?.personId, 'payslip')
}

async function leaverOf(page: Page): Promise<string> {
  const { rows } = (await callFrom(page, 'payroll.leavers', { month: lastMonth() })) as { rows: { personId: string }[] }
  return found(rows[0]?.personId, 'leaver of last month')
}

function found<T>(one: T | undefined, what: string): T {
  if (!one) throw new Error(`The sample company has no ${what}.`)
  return one
}

async function inviteSome(page: Page): Promise<void> {
  const invited = [
    { number: 'YL000050', roles: [] },
    { number: someone, roles: [{ roleId: 'auditor' }] },
    { number: 'YL000009', roles: [{ roleId: 'hrbp', unitIds: [await unitOf(page, '研发中心')] }] },
  ]
  for (const { number, roles } of invited) {
    const { personId, fullName: name } = await personOf(page, number)
    const email = `${number.toLowerCase()}@yunling.example`
    await callFrom(page, 'user.invite', { email, name, personId, roles })
  }
}

async function draftOf(page: Page): Promise<string> {
  const day = firstOfMonth(3)
  const { id } = (await callFrom(page, 'organization.draftReorganization', { name: '销售两区合并', day })) as {
    id: string
  }
  const [north, east, test] = [await unitOf(page, '华北区'), await unitOf(page, '华东区'), await unitOf(page, '测试部')]
  const steps = [
    { kind: 'merge', unitIds: [north], intoId: east },
    { kind: 'rename', unitId: test, name: '质量保障部' },
  ]
  await callFrom(page, 'organization.saveReorganizationSteps', { id, steps })
  return id
}

/** The month before this one, which is about to be closed. */
const lastMonth = (): string => firstOfMonth(-1).slice(0, 7)

/** `months` from now, as the plans of a company usually begin. */
function firstOfMonth(months: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}

/** Two imports, as one sees them on the way: one at its columns, one checked. */
async function importOf(page: Page, place: string): Promise<{ columns: string; checked: string }> {
  const file = join(place, '花名册.csv')
  // Other headings than those of the second: what is known from last time would be said to be.
  await writeFile(file, rosterCsv.replace('直属上级', '上级姓名'))
  const columns = await upload(page, file)
  await writeFile(file, rosterCsv)
  await upload(page, file)
  await page.getByRole('button', { name: '检查这张表' }).click()
  await page.getByRole('button', { name: /导入4人/ }).waitFor()
  return { columns, checked: pathOf(page) }
}

async function upload(page: Page, file: string): Promise<string> {
  await page.goto('/people/import?lang=zh')
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('button', { name: '检查这张表' }).waitFor()
  return pathOf(page)
}

/** Without the language: each picture is taken in its own. */
function pathOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url())
  searchParams.delete('lang')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
