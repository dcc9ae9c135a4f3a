import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callFrom, seriousFindings } from './browser.ts'
import { button, findColleague, type Hired, type JourneyOffice, openOffice, settled } from './office.ts'

let office: JourneyOffice
let hr: Page
let nurse: Hired
let clerk: Hired
let clerksPhone: Page

/** 顾清和 nurses in three shifts, 林若溪 sits in the office. */
beforeAll(async () => {
  office = await openOffice()
  hr = office.hr
  nurse = await office.hire('顾清和', { employeeNo: 'N01' })
  clerk = await office.hire('林若溪', { employeeNo: 'C01' })
  clerksPhone = await office.phoneOf('林若溪', clerk.personId, 'lin@example.test')
})
afterAll(() => office?.leave())

/** Night, night, free, free, early, early, late, late …: from the last night of the year. */
const nursePunches = [
  ['2025-12-31 22:51', '2026-01-01 07:04'],
  ['2026-01-01 22:55', '2026-01-02 07:02'],
  ['2026-01-04 06:52', '2026-01-04 15:03'],
  ['2026-01-05 06:58', '2026-01-05 15:01'],
  ['2026-01-06 14:50', '2026-01-06 23:06'],
  ['2026-01-07 14:56', '2026-01-07 23:02'],
]
/** The Sunday of 4 January makes up for a holiday; on the 6th nobody punched on going. */
const clerkPunches = [
  ['2025-12-29 08:55', '2025-12-29 18:01'],
  ['2025-12-30 08:57', '2025-12-30 18:03'],
  ['2025-12-31 08:58', '2025-12-31 18:00'],
  ['2026-01-04 09:12', '2026-01-04 18:05'],
  ['2026-01-05 08:54', '2026-01-05 18:02'],
  ['2026-01-06 08:59'],
]
const rowsOf = (number: string, punches: string[][]) => punches.flat().map((at) => `${number},${at}:00`)
const clockFile = ['工号,打卡时间', ...rowsOf('N01', nursePunches), ...rowsOf('C01', clerkPunches)].join('\n')

it('starts keeping time, and gives the nurse her rotation', async () => {
  await hr.goto('/time/shifts')
  await button(hr, '启用考勤').click()
  const dialog = hr.getByRole('dialog')
  await dialog.getByLabel('从哪天起').fill('2025-12-29')
  await dialog.getByLabel('从哪天起').press('Enter')
  await button(dialog, /12月29日起启用/).click()
  await dialog.waitFor({ state: 'detached' })
  await hr.goto('/time/shifts?tab=patterns')
  const rotation = hr.locator('section, article, li').filter({ has: hr.getByText('四班三运转', { exact: true }) })
  await button(rotation.last(), '指派').click()
  await findColleague(hr.getByRole('dialog'), '加一个人', '顾清和')
  await dialog.getByLabel('从', { exact: true }).fill('2025-12-29')
  await dialog.getByLabel('从', { exact: true }).press('Enter')
  await dialog.getByLabel('错开').fill('2')
  await button(dialog, /起指派/).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

it('imports the file of the time clock after a look at it', async () => {
  await hr.goto('/time/punches')
  await hr
    .getByLabel('选择文件')
    .setInputFiles({ name: '元旦.csv', mimeType: 'text/csv', buffer: Buffer.from(clockFile) })
  await button(hr, '导入23次打卡').click()
  await button(hr, '撤销').waitFor()
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

const opened = async (day: number) => {
  await hr
    .getByRole('group', { name: /每一天|月/ })
    .getByText(String(day), { exact: true })
    .first()
    .click()
  const panel = hr.locator('.day-panel')
  await panel.getByText(`1月${day}日`).waitFor()
  await panel.getByText('正在载入').waitFor({ state: 'detached' })
  await settled(hr)
  return panel
}

it('a night over New Year is one day of work, its hours of the holiday threefold', async () => {
  await hr.goto(`/time/people/${nurse.personId}?month=2025-12`)
  await hr.getByText('31', { exact: true }).first().click()
  const last = hr.locator('.day-panel')
  await last.getByText('次日07:04').waitFor()
  expect(await last.innerText()).toMatch(/法定节假日加班\s*420\s*分钟/)
  await hr.goto(`/time/people/${nurse.personId}?month=2026-01`)
  const panel = await opened(1)
  expect(await panel.innerText()).toMatch(/夜班 23:00–次日07:00/)
  expect(await panel.innerText()).toMatch(/法定节假日加班\s*60\s*分钟/)
  const { totals } = await office.done<{ totals: Record<string, number> }>('time.month', {
    ...{ personId: nurse.personId, month: '2026-01' },
  })
  expect(totals).toMatchObject({ lateCount: 0, missing: 0, overtimeHoliday: 60 })
  expect(await seriousFindings(hr)).toEqual([])
})

it('the make-up Sunday is a working day, with the reason of what it came to', async () => {
  await hr.goto(`/time/people/${clerk.personId}?month=2026-01`)
  const panel = await opened(4)
  await panel.getByText('迟到12分钟：首次打卡09:12').waitFor()
})

it('who worked sees the month on her phone and objects', async () => {
  await clerksPhone.goto('/me/time?month=2026-01')
  await button(clerksPhone, '有不对的地方').click()
  const dialog = clerksPhone.getByRole('dialog')
  await dialog.getByLabel(/写明哪一天/).fill('1月6日我18:00下班，忘了打卡')
  await button(dialog, '提交').click()
  await clerksPhone.getByText('你提出了异议').waitFor()
  await settled(clerksPhone)
  expect(await seriousFindings(clerksPhone)).toEqual([])
})

it('December is closed as it stands; January shows what is open', async () => {
  await hr.goto('/time/close?month=2025-12')
  await closeMonth('2025-12')
  await hr.goto('/time/close?month=2026-01')
  await hr.getByText('有异议').first().waitFor()
  await hr
    .getByRole('button', { name: /有缺卡/ })
    .or(hr.getByRole('tab', { name: /有缺卡/ }))
    .first()
    .click()
  await hr.getByRole('link', { name: '林若溪' }).waitFor()
  await settled(hr)
  expect(await seriousFindings(hr)).toEqual([])
})

/** Over what is left, said aloud. */
async function closeMonth(month: string): Promise<void> {
  await button(hr, /^关账$/).click()
  const dialog = hr.getByRole('dialog')
  const deed = button(dialog, `关${month}的考勤`)
  await deed.waitFor()
  const despite = dialog.getByText('我知道，带着这些异常关账')
  if (await despite.count()) await despite.click()
  await deed.click()
  await hr.getByText('已关账').first().waitFor()
}

it('HR enters the punch that was forgotten; the day is reckoned anew, and she confirms', async () => {
  await hr.getByRole('link', { name: '林若溪' }).first().click()
  const panel = await opened(6)
  await button(panel, '补录打卡').click()
  const dialog = hr.getByRole('dialog')
  await dialog.getByLabel('时间').fill('18:00')
  await dialog.getByLabel('原因').fill('本人异议，门禁记录相符')
  await button(dialog, '补录 18:00').click()
  await panel
    .getByText(/18:00 人工|18:00 补录|18:00/)
    .first()
    .waitFor()
  await clerksPhone.goto('/me/time?month=2026-01')
  await button(clerksPhone, '确认无误').click()
  await clerksPhone.getByText('你已确认这个月的考勤').waitFor()
})

it('a closed month stands; opened with a reason it can be mended', async () => {
  await hr.goto('/time/close?month=2026-01')
  await closeMonth('2026-01')
  const late = { personId: clerk.personId, day: '2026-01-05', clock: 1200, reason: '补' }
  expect(await callFrom(hr, 'time.enterPunch', late)).toMatchObject({ error: { code: 'time.monthClosed' } })
  await hr.goto(`/time/people/${clerk.personId}?month=2026-01`)
  await opened(6)
  expect(await hr.getByRole('button', { name: '补录打卡' }).count()).toBe(0)
  await hr.goto('/time/close?month=2026-01')
  await button(hr, '打开').click()
  const dialog = hr.getByRole('dialog')
  await dialog.getByLabel('原因').fill('漏导一份考勤机文件')
  await button(dialog, '打开2026-01').click()
  await hr.getByText('待关账').first().waitFor()
  const { entries } = await office.done<{ entries: { operation: string }[] }>('audit.search', {})
  expect(entries.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['time.closeMonth', 'time.reopenMonth', 'time.enterPunch']),
  )
})

it('where everybody punches from his own phone, hers is made so with a tap and serves no other', async () => {
  await hr.goto('/settings/punching')
  await hr.getByLabel('手机打卡只用本人的手机（一人一台）').check()
  await button(hr, '保存规则').click()
  await settled(hr)
  await clerksPhone.goto('/me/time')
  await button(clerksPhone, '设为我的打卡手机').click()
  await button(clerksPhone, /^打卡$/).waitFor()
  await button(clerksPhone, /^打卡$/).click()
  await clerksPhone
    .getByText(/已打卡|打卡成功/)
    .first()
    .waitFor()
  expect(await clerksPhone.getByText('这不是你的打卡手机').count()).toBe(0)
  await clerksPhone.evaluate(() => localStorage.clear())
  await clerksPhone.reload()
  await clerksPhone.getByText('这不是你的打卡手机').waitFor()
  await settled(clerksPhone)
  expect(await seriousFindings(clerksPhone)).toEqual([])
})
