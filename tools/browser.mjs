// The browser that the journeys run in: one that is there, or one fetched once.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium: `RENHE_BROWSER`, the one that Playwright fetched, or the system's. */
export function findBrowser() {
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  return [process.env.RENHE_BROWSER, chromium.executablePath(), ...installed].find((path) => path && existsSync(path))
}

export function requireBrowser(say, stop) {
  if (findBrowser()) return
  say('正在安装测试用的浏览器…', 'Installing a browser for the tests…')
  for (const [program, args] of sources()) {
    spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] })
    if (findBrowser()) return
  }
  stop(
    '没有找到 Chromium。请安装它，或用 RENHE_BROWSER 指明路径。',
    'No Chromium found. Install one, or name its path in RENHE_BROWSER.',
  )
}

function sources() {
  const playwright = createRequire(import.meta.url)
    .resolve('playwright-core/package.json')
    .replace('package.json', 'cli.js')
  const debian = [
    ['apt-get', ['update']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
  ]
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return [...(isDebianRoot ? debian : []), [process.execPath, [playwright, 'install', '--only-shell', 'chromium']]]
}
