import { access, readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf, newPath } from './testing/fixtures.ts'
import { type Column, writeCsv, writeXlsx } from './write.ts'

const columns: Column[] = [
  { header: '姓名', kind: 'text', width: 20 },
  { header: '入职', kind: 'day' },
  { header: '薪资', kind: 'money' },
  { header: '人数', kind: 'number' },
]
const rows = [
  ['张三', '2024-02-03', 1_850_050, 3],
  ['李四', '暂无', null, undefined],
  ['', '1899-01-01', -5, 0.5],
]
const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A',
  '=HYPERLINK("http://x","y")',
]

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

describe('xlsx', () => {
  test('kinds become what a spreadsheet can count with', async () => {
    const path = await newPath('kinds.xlsx')
    expect(
      await writeXlsx(path, {
        sheet: '花名册',
        columns,
        rows,
        notes: { sheet: '说明', lines: ['=只是文字', '第二行'] },
      }),
    ).toEqual({ rows: 3 })
    const workbook = await opened(path)
    const sheet = workbook.getWorksheet('花名册')
    expect(sheet?.getRow(2).values).toEqual([undefined, '张三', new Date(Date.UTC(2024, 1, 3)), 18500.5, 3])
    expect(sheet?.getRow(3).values).toEqual([undefined, '李四', '暂无'])
    expect(sheet?.getCell('C2').numFmt).toBe('#,##0.00')
    expect(sheet?.getCell('A1').font.bold).toBe(true)
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe('A1:D4')
    expect(sheet?.getColumn(1).width).toBe(20)
    expect(workbook.getWorksheet('说明')?.getCell('A1').value).toBe('=只是文字')
  })

  test('is read back as text', async () => {
    const path = await newPath('back.xlsx')
    await writeXlsx(path, { sheet: '花名册', columns, rows })
    expect(await contentOf({ path, name: 'back.xlsx' })).toEqual([
      ['姓名', '入职', '薪资', '人数'],
      ['张三', '2024-02-03', '18500.5', '3'],
      ['李四', '暂无', '', ''],
      ['', '1899-01-01', '-0.05', '0.5'],
    ])
  })

  test('text that looks like a formula is a plain string cell', async () => {
    const path = await newPath('formulas.xlsx')
    await writeXlsx(path, {
      sheet: 'a',
      columns: [{ header: '=A1', kind: 'text' }],
      rows: formulas.map((text) => [text]),
    })
    const sheet = (await opened(path)).getWorksheet('a')
    for (const row of [1, 2, 5, 12]) {
      expect(sheet?.getCell(`A${row}`).type).toBe(ExcelJS.ValueType.String)
      expect(sheet?.getCell(`A${row}`).formula).toBeUndefined()
    }
    expect((await contentOf({ path, name: 'a.xlsx' })).flat()).toEqual(['=A1', ...formulas])
  })

  test('names that a spreadsheet does not allow, texts longer than it allows', async () => {
    const path = await newPath('names.xlsx')
    const long = 'x'.repeat(40_000)
    await writeXlsx(path, {
      sheet: "a/b:c[d]?*'",
      columns: [{ header: '甲', kind: 'text' }],
      rows: [[long]],
      notes: { sheet: 'A-b-c-d---', lines: [] },
    })
    expect((await opened(path)).worksheets.map((sheet) => sheet.name)).toEqual(['a-b-c-d----', 'A-b-c-d---'])
    expect((await contentOf({ path, name: 'a.xlsx' }))[1]?.[0]).toHaveLength(32_767)
  })

  test('a failing source leaves no file behind', async () => {
    const path = await newPath('none.xlsx')
    const failing = (async function* () {
      yield ['张三']
      throw new Error('the source failed')
    })()
    await expect(writeXlsx(path, { sheet: 'a', columns, rows: failing })).rejects.toThrow('the source failed')
    await expect(access(path)).rejects.toThrow()
    await expect(access(`${path}.part`)).rejects.toThrow()
  })
})

test('CSV has a byte order mark, Excel line ends, and no live formula', async () => {
  const path = await newPath('a.csv')
  await writeCsv(path, { columns: columns.slice(0, 3), rows: [...rows, ...formulas.map((text) => [text, '', -100])] })
  const text = await readFile(path, 'utf8')
  expect(
    text.startsWith('\uFEFF姓名,入职,薪资\r\n张三,2024-02-03,18500.50\r\n李四,暂无,\r\n,1899-01-01,-0.05\r\n'),
  ).toBe(true)
  expect((await contentOf({ path, name: 'a.csv' })).slice(4)).toEqual(
    formulas.map((formula) => [`'${formula}`, '', '-1.00']),
  )
})

describe('any table of texts is read back as it was written', () => {
  const headers = ['甲栏', '乙栏', '丙栏']
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.stringMatching(/^[=+\-@'",;|\t\r\n_x0-9A-F ]{0,8}$/),
    fc.constantFrom(
      '_x000D_',
      '_x_x0041_',
      '\u0001\u001f',
      ']]>',
      '&amp;<b>',
      '"',
      "'=1",
      '00123',
      '2024-02-03',
      '1e5',
      '\uFEFF',
      '\uFFFE\uFFFF',
    ),
  )
  // A row of blanks is no row.
  const anyRows = fc.array(fc.tuple(fc.constant('x'), anyText, anyText), { minLength: 1, maxLength: 12 })
  const textColumns = headers.map((header): Column => ({ header, kind: 'text' }))

  test('xlsx', async () => {
    const path = await newPath('any.xlsx')
    await fc.assert(
      fc.asyncProperty(anyRows, async (table) => {
        await writeXlsx(path, { sheet: 'a', columns: textColumns, rows: table })
        expect(await contentOf({ path, name: 'any.xlsx' })).toEqual([headers, ...table])
      }),
      { numRuns: 40 },
    )
  })

  test('CSV, but for the sign before formulas; NUL has no place in it', async () => {
    const path = await newPath('any.csv')
    const asWritten = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('\0', '')
    await fc.assert(
      fc.asyncProperty(anyRows, async (table) => {
        await writeCsv(path, { columns: textColumns, rows: table })
        expect(await contentOf({ path, name: 'any.csv' })).toEqual([headers, ...table.map((row) => row.map(asWritten))])
      }),
    )
  })
})
