import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const docs = resolve(import.meta.dirname, '../../../../docs')
const guide = join(docs, 'guide')
const chaptersIn = (language: string) => readdirSync(join(guide, language)).toSorted()
const chapters = ['zh', 'en'].flatMap((language) => chaptersIn(language).map((name) => join(guide, language, name)))
const pictures = ['zh', 'en'].flatMap((language) =>
  readdirSync(join(guide, 'images', language)).map((name) => join(guide, 'images', language, name)),
)

/** `[text](target)` and `![text](target)`, those inside the repository. */
const targetsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/.test(target))
    .map((target) => resolve(dirname(file), target.split('#')[0] ?? ''))

describe('the user guide', () => {
  it('has the same chapters and pictures in both languages', () => {
    expect(chaptersIn('en')).toEqual(chaptersIn('zh'))
    expect(chaptersIn('zh').length).toBeGreaterThan(10)
    expect(readdirSync(join(guide, 'images/en'))).toEqual(readdirSync(join(guide, 'images/zh')))
  })

  it.each([...chapters, join(docs, '../README.md')].map((file) => [file.slice(docs.length + 1), file]))(
    '%s links to what there is',
    (_, file) => {
      const targets = targetsIn(file)
      expect(targets.length).toBeGreaterThan(0)
      expect(targets.filter((target) => !existsSync(target))).toEqual([])
    },
  )

  it('lists every chapter in its table of contents, and shows every picture', () => {
    const linked = new Set(chapters.flatMap(targetsIn))
    expect(chapters.filter((file) => basename(file) !== 'README.md' && !linked.has(file))).toEqual([])
    expect(pictures.filter((file) => !linked.has(file))).toEqual([])
  })

  it('shows each language its own pictures', () => {
    for (const language of ['zh', 'en']) {
      const shown = chaptersIn(language).flatMap((name) => targetsIn(join(guide, language, name)))
      expect(
        shown.filter((file) => file.endsWith('.png') && dirname(file) !== join(guide, 'images', language)),
      ).toEqual([])
    }
  })

  it('stays small: 5 MB of pictures', () => {
    const size = pictures.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(size).toBeLessThan(5 * 1024 ** 2)
  })
})
