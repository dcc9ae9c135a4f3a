import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newFolder, renhe, type Server, startServer } from '../crash/server.ts'
import { callFrom, invite, newWindow, openBrowser, seriousFindings, signIn } from './browser.ts'

export const password = '云岭之上，有风也有月亮'
export const phone = { width: 390, height: 844 }

export type Hired = { personId: string; employmentId: string }

/** A company that runs, with HR signed in at a desk. */
export type JourneyOffice = {
  server: Server
  browser: Browser
  hr: Page
  /** As HR; a "no" ends the test where it comes. */
  done: <T>(operation: string, input: object) => Promise<T>
  hire: (fullName: string, more?: object) => Promise<Hired>
  /** 研发部, headed by somebody of that name. */
  headedUnit: (head: string) => Promise<{ unitId: string; head: Hired }>
  /** Gives somebody an account of his own and a phone. */
  phoneOf: (name: string, personId: string, email: string) => Promise<Page>
  leave: () => Promise<void>
}

export async function openOffice(): Promise<JourneyOffice> {
  const place = await newFolder()
  const init = ['init', '--company', '云岭智造', '--admin-email', 'hr@example.test']
  const { code, said } = await renhe(place.folder, init, { RENHE_ADMIN_PASSWORD: password })
  if (code !== 0) throw new Error(said)
  const server = await startServer(place.folder)
  const browser = await openBrowser()
  const { page: hr } = await newWindow(browser, server.url)
  await signIn(hr, 'hr@example.test', password)
  const done = async <T>(operation: string, input: object): Promise<T> => {
    const answer = (await callFrom(hr, operation, input)) as T & { error?: { message: string } }
    if (answer.error) throw new Error(`${operation}: ${answer.error.message}`)
    return answer
  }
  const { rows } = await done<{ rows: { id: string }[] }>('organization.units', {})
  const topId = rows[0]?.id ?? ''
  const hire: JourneyOffice['hire'] = (fullName, more = {}) =>
    done('people.hire', { fullName, hireDate: '2024-01-08', unitId: topId, ...more })
  return {
    ...{ server, browser, hr, done, hire },
    async headedUnit(name) {
      const unit = { parentId: topId, name: '研发部', day: '2024-01-01' }
      const { id: unitId } = await done<{ id: string }>('organization.createUnit', unit)
      const head = await hire(name, { unitId })
      await done('organization.setHead', { id: unitId, headId: head.employmentId, day: '2024-02-01' })
      return { unitId, head }
    },
    phoneOf: (name, personId, email) =>
      invite(hr, { name, personId, email, password }, { browser, url: server.url, size: phone }),
    async leave() {
      await browser.close()
      await server.stop()
      await place.remove()
    },
  }
}

export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first()

/** Types a name into a field that finds people, and takes the one who is found. */
export async function findColleague(page: Page | Locator, label: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name)
  const option = ('page' in page ? page.page() : page).getByRole('option', { name: new RegExp(name) })
  await option.first().click()
}

/** Hands over what one has to decide, for today. */
export async function delegateToday(page: Page, name: string): Promise<void> {
  await page.goto('/approvals?box=delegation')
  await button(page, '新建委托').click()
  await findColleague(page, '同事', name)
  const today = (await page.getByLabel('第一天').inputValue()) || ''
  await page.getByLabel('最后一天').fill(today)
  await page.keyboard.press('Enter')
  await button(page.getByRole('dialog'), '委托1天').click()
  await page.getByText(name).first().waitFor()
}

/** Decides the only card in the inbox in place. */
export async function approveOnly(page: Page): Promise<void> {
  await page.goto('/approvals')
  const card = page.locator('.request-card')
  await card.first().waitFor()
  expect(await card.count()).toBe(1)
  await settled(page)
  expect(await seriousFindings(page)).toEqual([])
  await button(card.first(), '同意').click()
  await card.first().waitFor({ state: 'detached' })
}
