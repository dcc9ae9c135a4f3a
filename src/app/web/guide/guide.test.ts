import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '#platform/words.ts'
import { blocks, otherPlaces, settingsPlaces } from '../navigation.ts'
import { screens } from '../screens.ts'
import { everywhere, helpAt, helps } from './helps.ts'
import { glossaryFile, readingsFile } from './terms/as-files.ts'
import { groupNames, groups, isMeant, termOf } from './terms/terms.ts'

const top = resolve(import.meta.dirname, '../../../..')
const framed = screens.filter(({ bare }) => !bare).map(({ path }) => path)
const paths = new Set(screens.map(({ path }) => path))
const terms = groupNames.flatMap((name) => Object.entries(groups[name]))

describe('help', () => {
  it('stands for every page that has a top bar to open it from, and for no other', () => {
    expect(Object.keys(helps).toSorted()).toEqual(framed.toSorted())
  })

  it.each(Object.entries(helps))('of %s says enough, and leads to what there is', (_, help) => {
    expect(help.doing.length).toBeGreaterThan(0)
    expect(help.doing.length).toBeLessThanOrEqual(5)
    expect(help.knowing.length).toBeGreaterThan(0)
    for (const href of help.pages) expect([...paths].filter((path) => !path.includes('$'))).toContain(href)
    for (const key of help.terms) expect(termOf(key).means[0], key).not.toBe('')
  })

  it.each([
    ['/people', '花名册'],
    ['/people/hire', '办理入职'],
    ['/people/import', '导入花名册'],
    ['/people/import/0198', '导入：对列与检查'],
    ['/people/0198', '人员页'],
    ['/people/0198/pay', '人员页'],
    ['/nowhere', '人和'],
  ])('at %s is that of %s', (path, title) => {
    expect(helpAt(path).title[0]).toBe(title)
  })

  it.each([...blocks.flat().flatMap(({ places }) => places), ...settingsPlaces, ...otherPlaces])(
    'of $href exists, for it is in the navigation',
    ({ href }) => {
      expect(helps).toHaveProperty([href])
    },
  )
})

describe('labels', () => {
  let entries: Entry[]
  beforeAll(async () => {
    entries = await entriesOfScreens()
  })

  const sentences = [
    ...Object.values(helps).flatMap(({ purpose, doing, knowing }) => [purpose, ...doing, ...knowing]),
    ...everywhere,
  ].filter((said) => labelsIn(said[0]).length + labelsIn(said[1]).length > 0)

  it.each(sentences)('%s', (...said) => {
    const [zh, en] = [labelsIn(said[0]), labelsIn(said[1])]
    const unknown = zh.filter((label) => !entries.some(([mine, ...theirs]) => mine === label && meets(theirs, en)))
    expect(unknown, 'no table of words holds these, with the English beside it').toEqual([])
    expect(en.length, 'as many labels in English as in Chinese').toBe(zh.length)
  })

  const chapters = ['zh', 'en'].flatMap((language) =>
    readdirSync(join(top, 'docs/guide', language)).map((name) => join(language, name)),
  )

  it.each(chapters)('in docs/guide/%s stand on the screens', async (name) => {
    const text = await readFile(join(top, 'docs/guide', name), 'utf8')
    const known = new Set(entries.flat())
    const labels = labelsIn(text.replace(/\s+/g, ' ')).flatMap((label) => label.split(/ · /))
    expect(labels.filter((label) => !known.has(label))).toEqual([])
  })
})

const meets = (theirs: readonly (string | undefined)[], labels: string[]) =>
  labels.some((label) => theirs.includes(label))

const labelsIn = (text: string): string[] =>
  [...text.matchAll(/「([^」]+)」|“([^”]+)”/g)].map(([, zh, en]) => zh ?? en ?? '')

/** Every pair of words in the tables of the screens; the guide's own texts do not vouch for themselves. */
async function entriesOfScreens(): Promise<Entry[]> {
  const files = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('locale.ts') && !file.includes('guide/') && !file.includes('design/'))
    .map((file) => join(top, 'src', file))
  const loaded = await Promise.all([...files, join(import.meta.dirname, 'locale.ts')].map((file) => import(file)))
  return loaded.flatMap((module: object) => Object.values(module)).flatMap(entriesIn)
}

function entriesIn(exported: unknown): Entry[] {
  if (typeof exported !== 'object' || exported === null) return []
  const table = 'table' in exported ? exported.table : exported
  return Object.values(table as object).filter((entry): entry is Entry => Array.isArray(entry))
}

describe('glossary', () => {
  it('is the same in docs/glossary.md: `npm run guide -- --words` writes it', async () => {
    expect(await readFile(join(top, 'docs/glossary.md'), 'utf8')).toBe(glossaryFile())
  })

  it('has the pinyin of each term: `npm run guide -- --words` writes it', async () => {
    expect(await readFile(join(import.meta.dirname, 'terms/readings.ts'), 'utf8')).toBe(readingsFile())
  })

  it('says each word once, and leads to pages that there are', () => {
    const said = terms.map(([, term]) => term.said[0])
    expect(said.length).toBe(new Set(said).size)
    expect(new Set(terms.map(([key]) => key)).size).toBe(terms.length)
    for (const [, { page }] of terms) if (page) expect(helps).toHaveProperty([page])
  })

  it.each([
    ['花名', 'roster'],
    ['hmc', 'roster'],
    ['ROSTER', 'roster'],
    ['wuguding', 'open_ended'],
    ['2n', 'unlawfulTerminationDamages'],
  ])('finds by “%s” %s', (typed, key) => {
    expect(terms.filter(([name, term]) => isMeant(name, term, typed)).map(([name]) => name)).toContain(key)
  })
})
