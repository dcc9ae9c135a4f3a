import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areaOf } from '#platform/contract.ts'
import { buildHouse } from '#platform/house.ts'
import { dailyJobs, modules } from './modules.ts'
import { codesWithoutSentence, raisedBy } from './words/codes.ts'
import { faultsOf } from './words/faults.ts'
import { allTables, localeFiles, tablesIn, top } from './words/tables.ts'
import { allSources, sourceOf, unusedOf, valuesIn } from './words/uses.ts'

const house = buildHouse(modules)
const { operationWords, refusalWords } = house
const tables = [...(await allTables()), ...tablesIn('all modules', { operationWords, refusalWords })]
const sources = allSources()

/** Where a value is itself the key, as in `t(event.kind)`: the files that list the values. */
const listed: Record<string, string[]> = {
  'app/web/home/locale.ts words': ['modules/people/columns.ts'],
  'app/web/reference/locale.ts words': ['app/web/reference/schema.ts', 'platform/contract.ts'],
  'modules/payroll/outputs/locale.ts words': ['modules/payroll/outputs/rules/insured.ts'],
  'modules/people/web/import/locale.ts words': ['modules/people/import/store/preview.ts'],
  'platform/metric/web/locale.ts words': ['platform/metric/metric.ts'],
  'platform/notice/web/locale.ts words': ['platform/notice/group.ts', 'platform/notice/web/notice-row.tsx'],
}

const nameOf = ({ file, exported }: { file: string; exported: string }) => `${file} ${exported}`
const valuesOf = (name: string) => (listed[name] ?? []).flatMap(valuesIn)

const isOfOperations = (exported: string) => /operationWords$/i.test(exported)
const isByCode = (exported: string) => /(refusals|refusalWords|problemWords|engineNotes)$/i.test(exported)
/** Help and glossary show all they hold: guide.test.ts. */
const isGuide = (exported: string) => /(helps|terms|general|everywhere)$/i.test(exported)
const isOfScreens = (exported: string) => !isOfOperations(exported) && !isByCode(exported) && !isGuide(exported)

const onScreens = tables.filter(({ exported }) => isOfScreens(exported))
const byCode = tables.filter(({ exported }) => isByCode(exported))

describe('every text', () => {
  it.each(tables.map((table) => [nameOf(table), table] as const))('of %s stands in both languages', (_, { texts }) => {
    expect(texts.flatMap(faultsOf)).toEqual([])
  })

  it('is in a table that this test sees', () => {
    expect(tables.flatMap(({ texts }) => texts).length).toBeGreaterThan(3000)
    const keepsOneToItself = (file: string) =>
      /^(?!export).*defineWords\(/m.test(readFileSync(resolve(top, file), 'utf8'))
    expect(localeFiles().filter(keepsOneToItself)).toEqual([])
  })

  it.each([
    ['a language is missing', ['保存']],
    ['a language is missing', ['保存', '']],
    ['a language is missing', ['', 'Save']],
    ['Chinese in the English text', ['保存', 'Save 保存']],
    ['no Chinese', ['Save', 'Save']],
    ['the parameters differ', ['{{name}}入职', '{{person}} joins']],
    ['the parameters differ', ['{{count}}人', 'One person', '{{number}} people']],
    ['narrow punctuation', ['保存,再继续', 'Save, then go on']],
    ['wide punctuation', ['保存', 'Save， then go on']],
    ['nothing is shouted', ['欢迎您！', 'Welcome']],
  ])('%s: %j', (fault, said) => {
    expect(faultsOf({ at: 'planted', said })).toEqual([expect.stringContaining(fault)])
  })
})

describe('every word', () => {
  it.each(onScreens.map((table) => [nameOf(table), table] as const))('of %s is said somewhere', (name, table) => {
    const planted = { ...table, keys: [...table.keys, 'neverSaidByAnyScreen'] }
    expect(unusedOf(planted, sources, valuesOf(name))).toEqual(['neverSaidByAnyScreen'])
  })

  it('that nobody says is found', () => {
    const screen = sourceOf(
      'modules/planted/web/screen.tsx',
      `import { words as shared } from '../../other/locale.ts'
import { words } from './locale.ts'
// t('onlyInAComment')
const t = useWords(words)
const s = useWords(shared)
t('title'); s('saidByAnother'); t(\`state.\${state}\`); say(words, language, 'sent', { name })`,
    )
    const said = ['title', 'state.open', 'sent']
    const dead = ['onlyInAComment', 'saidByAnother', 'states', 'neverSaid']
    const words = Object.fromEntries([...said, ...dead].map((key) => [key, ['词', 'word']]))
    const [planted] = tablesIn('modules/planted/web/locale.ts', { words: { name: 'planted', table: words } })
    expect(planted && unusedOf(planted, [screen], [])).toEqual(dead)
  })
})

describe('refusals', () => {
  /** The engine speaks before there is a house. */
  const ofEngine = byCode.filter(({ file }) => file.startsWith('platform/database/engine/'))
  const sentences = new Set([...Object.keys(refusalWords.table), ...ofEngine.flatMap(({ keys }) => keys)])
  const isRaised = raisedBy(sources)

  it.each(byCode.map((table) => [nameOf(table), table] as const))('of %s are raised somewhere', (_, { keys }) => {
    expect([...keys, 'planted.neverRaised'].filter((code) => !isRaised(code))).toEqual(['planted.neverRaised'])
  })

  it('that are raised have a sentence', () => {
    expect(codesWithoutSentence(sources, sentences)).toEqual([])
    expect([...house.constraints.values()].filter((code) => !sentences.has(code))).toEqual([])
    const planted = sourceOf('planted.ts', `refuse('planted.silent', { name })`)
    expect(codesWithoutSentence([planted], sentences)).toEqual(['planted.ts planted.silent'])
  })

  it('in the words of one operation name an operation', () => {
    const own = [...sentences].filter((code) => code.includes('@')).map((code) => code.split('@')[1] ?? '')
    expect(own.filter((name) => !house.operations.has(name))).toEqual([])
  })
})

describe('the words of operations', () => {
  /** Done at the command line, with a line in the audit and no door of its own. */
  const withoutDoor = ['backup.restore']
  const names = [...house.operations.keys()]
  const known = new Set([
    ...names,
    ...names.map(areaOf),
    ...house.jobs.keys(),
    ...dailyJobs.map(({ kind }) => kind),
    ...withoutDoor,
  ])

  it('name operations, areas and jobs that there are', () => {
    expect(Object.keys(operationWords).filter((key) => !known.has(key.replace('#sentence', '')))).toEqual([])
  })

  it('tell of deeds; what is only read leaves no line in the audit', () => {
    const told = Object.keys(operationWords).filter((key) => key.endsWith('#sentence'))
    const silent = told.filter((key) => {
      const operation = house.operations.get(key.replace('#sentence', ''))?.operation
      return operation?.kind === 'read' && !operation.audited
    })
    expect(silent).toEqual([])
  })
})
