import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../tools/browser.mjs'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser() ?? '', args: quiet })

/** A window of somebody new, with the errors that its pages made. */
export async function newWindow(
  browser: Browser,
  baseURL: string,
  size = { width: 1440, height: 900 },
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  // Without motion: what is still fading in has not its colours yet.
  const context = await browser.newContext({ baseURL, viewport: size, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  return { context, page, errors }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; impact: string; nodes: string[] }

/** What axe finds serious or worse on the page as it stands. */
export async function seriousFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Result = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }
    const { run } = (window as unknown as { axe: { run: (on: Document, how: object) => Promise<Result> } }).axe
    const { violations } = await run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }))
  })
}

/** An operation called as the page's own user. */
export const callFrom = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([operation, body]) => {
      const response = await fetch(`/api/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return response.json()
    },
    [name, input] as const,
  )

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.fill('input[type=email]', email)
  await page.fill('input[type=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

type Window = { width: number; height: number }
type Invited = { name: string; personId: string; email: string; password: string }

/** Somebody who is invited, sets his password through the link, and signs in, in a window of his own. */
export async function invite(
  by: Page,
  { name, personId, email, password }: Invited,
  { browser, url, size }: { browser: Browser; url: string; size?: Window },
): Promise<Page> {
  const invited = (await callFrom(by, 'user.invite', { email, name, personId, roles: [] })) as { link: string }
  const { page } = await newWindow(browser, url, size)
  await page.goto(new URL(invited.link).pathname + new URL(invited.link).search)
  await page.locator('input[type=password]').first().waitFor()
  for (const field of await page.locator('input[type=password]').all()) await field.fill(password)
  await Promise.all([page.waitForResponse('**/api/session.reset'), page.keyboard.press('Enter')])
  await signIn(page, email, password)
  return page
}
