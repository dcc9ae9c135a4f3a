import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder, type Server, startServer } from '../crash/server.ts'
import { newWindow, openBrowser, seriousFindings, signIn } from '../journey/browser.ts'
import { admin, settleCompany } from '../pages/company.ts'

let place: Awaited<ReturnType<typeof newFolder>>
let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  place = await newFolder()
  server = await startServer(place.folder)
  await settleCompany(server.url)
  browser = await openBrowser()
  page = (await newWindow(browser, server.url)).page
  await signIn(page, admin.email, admin.password)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await place?.remove()
})

const help = () => page.getByRole('dialog', { name: 'Help' })

it('opens the help of the page by ?, and gives the focus back', async () => {
  await page.goto('/people?lang=en')
  await page.getByText('Grace Hopper').first().waitFor()
  const button = page.getByRole('button', { name: 'Help' })
  await button.focus()
  await page.keyboard.press('?')
  await help().getByRole('heading', { name: 'Roster', level: 2 }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await help().waitFor({ state: 'hidden' })
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
})

it('leaves ? to those who are typing', async () => {
  const search = page.getByRole('searchbox').first()
  await search.fill('')
  await search.press('?')
  expect(await search.inputValue()).toBe('?')
  expect(await help().count()).toBe(0)
  await search.fill('')
})

it('leads from a term to its place in the glossary, and from there to where it is used', async () => {
  await page.getByRole('button', { name: 'Help' }).click()
  await help().getByRole('link', { name: 'Employment type' }).click()
  await page.waitForURL(/glossary\?term=employmentType/)
  await help().waitFor({ state: 'hidden' })
  const marked = page.locator('.marked')
  await marked.waitFor()
  await expect.poll(() => marked.evaluate((row) => row.getBoundingClientRect().top < window.innerHeight)).toBe(true)
  await page.getByRole('searchbox').fill('wuguding')
  await page.getByText('无固定期限').waitFor()
  await expect.poll(() => page.locator('dt').count()).toBe(1)
  await page.getByRole('link', { name: 'Contracts and documents' }).click()
  await page.waitForURL(/people\/contracts/)
})

it('is below the account on the phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/organization/chart?lang=en')
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Help' }).click()
  await help().getByText('Compare with today').waitFor()
  expect(await seriousFindings(page)).toEqual([])
})
