import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { screens } from '#app/web/screens.ts'
import { newFolder, type Server, startServer } from '../crash/server.ts'
import { newWindow, openBrowser, seriousFindings, signIn } from '../journey/browser.ts'
import { admin, type Places, settleCompany } from './company.ts'

type Language = 'zh' | 'en'
type Window = { page: Page; errors: string[]; language: Language }

let place: Awaited<ReturnType<typeof newFolder>>
let server: Server
let browser: Browser
let places: Places
let windows: Window[]

beforeAll(async () => {
  place = await newFolder()
  server = await startServer(place.folder)
  places = await settleCompany(server.url)
  browser = await openBrowser()
  windows = await Promise.all([
    openWindow({ width: 1440, height: 900 }, 'zh', 'light'),
    openWindow({ width: 390, height: 844 }, 'en', 'dark'),
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await place?.remove()
})

/** Width, language and mode differ at once: two looks at a page see most of what can go wrong. */
async function openWindow(size: { width: number; height: number }, language: Language, colorScheme: 'light' | 'dark') {
  const { page, errors } = await newWindow(browser, server.url, size)
  await page.emulateMedia({ colorScheme })
  await page.addInitScript(countRebuilt)
  await signIn(page, admin.email, admin.password)
  return { page, errors, language }
}

/** Every page of the product stands here by itself; a new one needs at most a place for its `$name`s. */
it.each(screens.map(({ path }) => path))('%s: accessible, no wider than the screen, in one language', async (path) => {
  const address = path.includes('$') ? places[path] : path
  expect(address, `e2e/pages/company.ts has no place for ${path}`).toBeDefined()
  const faults = await Promise.all(windows.map((window) => faultsOf(window, address ?? path)))
  expect(faults.flat()).toEqual([])
})

/** A frame that is taken down and drawn again loses what was typed in the meantime. */
function countRebuilt() {
  const counted = window as unknown as { rebuilt: number }
  counted.rebuilt = 0
  new MutationObserver((changes) => {
    for (const { target, removedNodes } of changes)
      if ((target as Element).id === 'root') counted.rebuilt += removedNodes.length
  }).observe(document, { childList: true, subtree: true })
}

async function faultsOf({ page, errors, language }: Window, address: string): Promise<unknown[]> {
  await page.goto(`${address}?lang=${language}`)
  await page.waitForLoadState('networkidle')
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const rebuilt = await page.evaluate(() => (window as unknown as { rebuilt: number }).rebuilt)
  return [
    ...(rebuilt > 0 ? ['drawn twice'] : []),
    ...(await seriousFindings(page)),
    ...(over > 0 ? [`wider than the screen by ${over}`] : []),
    ...(language === 'en' && !bilingual.includes(address) ? await chineseOn(page) : []),
    ...errors.splice(0),
  ]
}

/** The names on the page of specimens, and the terms that the glossary gives beside the English ones. */
const bilingual = ['/design', '/glossary']

/** The switch to Chinese says so in Chinese; nothing else does. */
async function chineseOn(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText)
  const lines = text.match(/[^\n]*[\u4e00-\u9fff]+[^\n]*/g) ?? []
  return lines.filter((line) => !['中文', '简体中文'].includes(line.trim()))
}
