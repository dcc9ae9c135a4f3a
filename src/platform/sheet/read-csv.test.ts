import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { inspectTable, readTable } from './read.ts'
import { cellsOf, contentOf, fileOf, refusalOf, rowsOf } from './testing/fixtures.ts'

const table = '姓名,部门,备注\n张三,研发部,无\n李四,市场部,"a,b"\n'
const content = [
  ['姓名', '部门', '备注'],
  ['张三', '研发部', '无'],
  ['李四', '市场部', 'a,b'],
]

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16 little endian', iconv.encode(table, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big endian', iconv.encode(table, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['GBK', iconv.encode(table, 'gbk'), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const file = await fileOf(bytes)
    expect((await inspectTable(file)).encoding).toBe(encoding)
    expect(await contentOf(file)).toEqual(content)
  })

  test('a name outside GBK survives in GB18030', async () => {
    const file = await fileOf(iconv.encode('姓名,部门\n𠮷田,研发\n', 'gb18030'))
    expect(await cellsOf(file)).toEqual([['𠮷田', '研发']])
  })

  test('GBK is seen even when the first Chinese character comes late', async () => {
    const ascii = `number,name\n${'E1,Zhang\n'.repeat(60_000)}`
    const rows = await cellsOf(await fileOf(iconv.encode(`${ascii}E2,张三\n`, 'gbk')))
    expect(rows.at(-1)).toEqual(['E2', '张三'])
  })

  test('one broken byte does not turn a UTF-8 file into nonsense', async () => {
    const bytes = Buffer.concat([Buffer.from(table.repeat(5)), Buffer.from([0xff]), Buffer.from('王五,财务部,\n')])
    expect(await contentOf(await fileOf(bytes))).toContainEqual(['李四', '市场部', 'a,b'])
  })

  test('Western European text', async () => {
    const file = await fileOf(Buffer.from('name,city\nJosé,Besançon\nRené,Orléans\n', 'latin1'))
    expect(await cellsOf(file)).toEqual([
      ['José', 'Besançon'],
      ['René', 'Orléans'],
    ])
  })

  test('the chosen encoding wins, an unknown one is refused', async () => {
    const file = await fileOf(iconv.encode('姓名,部門\n陳大文,會計\n', 'big5'))
    expect(await cellsOf(file, { encoding: 'big5' })).toEqual([['陳大文', '會計']])
    expect(await refusalOf(file, { encoding: 'klingon' })).toBe('sheet.unknownEncoding')
  })
})

describe('delimiters', () => {
  test.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\n"1,2"\t3\n'],
    ['|', '姓名|部门|薪资\n张三|研发|18,500\n李四|市场|9,000\n'],
    [',', '人员花名册;;\na,b,c\n"x;y;z;w;v",2,3\n1,2,3\n'],
    [',', '姓名\n张三\n'],
    [';', 'sep=;\r\na;b,c\r\n1;2\r\n'],
  ])('%j', async (delimiter, text) => {
    expect((await inspectTable(await fileOf(text))).delimiter).toBe(delimiter)
  })

  test("Excel's own line about the delimiter is not a row", async () => {
    expect(await rowsOf(await fileOf('sep=;\r\na;b\r\n1;2\r\n'))).toEqual([{ row: 2, cells: ['1', '2'] }])
  })
})

describe('records', () => {
  test.each([
    [
      'line ends of every system',
      'a,b\r\n1,2\r3,4\n5,6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['quotes, doubled quotes, delimiters and lines within', 'a,b\n"x ""y"" z","1,\r\n2"\n', [['x "y" z', '1,\r\n2']]],
    ['a quote in the middle of a field', 'a,b\n5\'6",2\n', [['5\'6"', '2']]],
    ['trailing blank columns and rows', 'a,b,,\n1,2,,\n,,,\n\n', [['1', '2']]],
    ['short rows are padded', 'a,b,c\n1\n', [['1', '', '']]],
    ['text beyond the headings is kept for the caller to see', 'a,b\n1,2,3\n', [['1', '2', '3']]],
    ['columns without a heading', 'a,,c\n1,2,3\n', [['1', '2', '3']]],
  ])('%s', async (_, text, cells) => {
    expect(await cellsOf(await fileOf(text))).toEqual(cells)
  })

  test('a row is numbered as a spreadsheet numbers it: by record, blank ones counted', async () => {
    const rows = await rowsOf(await fileOf('人员花名册\n\na,b\n"x\ny",2\n\n3,4\n'))
    expect(rows).toEqual([
      { row: 4, cells: ['x\ny', '2'] },
      { row: 6, cells: ['3', '4'] },
    ])
  })

  test('a chosen header row wins', async () => {
    const file = await fileOf('甲,乙\n丙,丁\n1,2\n')
    expect(await contentOf(file, { headerRow: 2 })).toEqual([
      ['丙', '丁'],
      ['1', '2'],
    ])
    expect(await refusalOf(file, { headerRow: 9 })).toBe('sheet.noSuchRow')
  })

  test('a sample is the first fifty rows', async () => {
    const { sample, headerRow } = await inspectTable(await fileOf(`a,b\n${'1,2\n'.repeat(80)}`))
    expect([sample.length, headerRow]).toEqual([50, 1])
  })

  test('reading stops when it is cancelled', async () => {
    const file = await fileOf(`a,b\n${'1,2\n'.repeat(200_000)}`)
    const cancel = new AbortController()
    const reading = (async () => {
      for await (const row of readTable(file, { signal: cancel.signal })) if (row.row === 3) cancel.abort()
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })
})
