import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../refusal.ts'
import { defineWords, sentenceOf } from '../words.ts'
import { sheetRefusals } from './locale.ts'
import { inspectTable } from './read.ts'
import {
  cellsOf,
  contentOf,
  newPath,
  refusalOf,
  rowsOf,
  sheetData,
  workbookOf,
  workbookParts,
  zipOf,
} from './testing/fixtures.ts'

async function made(build: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook()
  build(workbook)
  const path = await newPath('made.xlsx')
  await workbook.xlsx.writeFile(path)
  return { path, name: 'made.xlsx' }
}

const headings = '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>'
const styled = (formats: string) =>
  `<styleSheet xmlns="x"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`

/** The text of cell A2, given its XML and the number format of style 1. */
async function cell(xml: string, more: Record<string, string> = {}) {
  const [row] = await rowsOf(
    await workbookOf(`<sheetData>${headings}<row r="2">${xml}<c r="B2"><v>1</v></c></row></sheetData>`, more),
  )
  return row?.doubts ? [row.cells[0], row.doubts[0]?.reason] : row?.cells[0]
}

const inFormat = (number: string, code: string) =>
  cell(`<c r="A2" s="1"><v>${number}</v></c>`, {
    'xl/styles.xml': styled(`<numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/>`),
  })

describe('cells', () => {
  test.each([
    ['<c r="A2" t="inlineStr"><is><t>张三</t></is></c>', '张三'],
    [
      '<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></is></c>',
      '张 三',
    ],
    [
      '<c r="A2" t="inlineStr"><is><t>&lt;&#20154;&#x548C;&gt; &amp;_x000D_<![CDATA[<b>]]></t></is></c>',
      '<人和> &\r<b>',
    ],
    ['<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A2" t="e"><v>#N/A</v></c>', ['#N/A', 'cellError']],
    ['<c r="A2" t="d"><v>2024-02-03T00:00:00</v></c>', '2024-02-03'],
    ['<c r="A2" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>', 'ab'],
    ['<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
    ['<c r="A2"><f>1+1</f></c>', ['', 'notCalculated']],
    ['<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A2"><v>18500.33</v></c>', '18500.33'],
    ['<c r="A2"><v>1E-7</v></c>', '0.0000001'],
    ['<c r="A2"><v>-5</v></c>', '-5'],
    ['<c r="A2"><v>1.1010119900307123E+17</v></c>', ['110101199003071000', 'rounded']],
    ['<c r="A2"><v>13800000000</v></c>', '13800000000'],
  ])('%s', async (xml, text) => expect(await cell(xml)).toEqual(text))

  test.each([
    ['45325', 'yyyy"年"m"月"d"日"', '2024-02-03'],
    ['45325', '[$-804]yyyy\\-mm\\-dd;@', '2024-02-03'],
    ['45325', '[DBNum1][$-804]yyyy"年"m"月"', '2024-02-03'],
    ['45325', 'mmm-yy', '2024-02-03'],
    ['45325.5', 'yyyy/m/d h:mm', '2024-02-03 12:00:00'],
    ['45325.99999999', 'yyyy/m/d h:mm', '2024-02-04'],
    ['45325.5', 'yyyy/m/d', '2024-02-03'],
    ['0.75', 'h:mm AM/PM', '18:00:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['-5', 'yyyy-mm-dd', '-5'],
    ['45325', '#,##0.00_);[Red]("¥"#,##0.00)', '45325'],
    ['45325', '0"days"', '45325'],
    ['45325', 'General', '45325'],
    ['45325', '[$¥-804]#,##0.00', '45325'],
    ['45325', '0.00E+00', '45325'],
    ['7', '00000', '00007'],
    ['7', '"E"0000', 'E0007'],
  ])('%s in the format %s is %s', async (number, code, text) => expect(await inFormat(number, code)).toBe(text))

  test.each([14, 22, 27, 31, 36, 50, 58])('the built-in format %i is a day', async (id) => {
    const styles = styled('').replace('numFmtId="170"', `numFmtId="${id}"`)
    expect(await cell('<c r="A2" s="1"><v>45325</v></c>', { 'xl/styles.xml': styles })).toBe('2024-02-03')
  })

  test('days counted from 1904', async () => {
    const workbook =
      workbookParts('')['xl/workbook.xml']?.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') ?? ''
    const styles = styled('<numFmt numFmtId="170" formatCode="yyyy-mm-dd"/>')
    expect(
      await cell('<c r="A2" s="1"><v>43863</v></c>', { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles }),
    ).toBe('2024-02-03')
  })

  test('names with a prefix, cells without a place, gaps', async () => {
    const xml =
      '<x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c></x:row><x:row><x:c r="B5"><x:v>1</x:v></x:c></x:row></x:sheetData>'
    expect(await cellsOf(await workbookOf(xml))).toEqual([['', '1']])
  })
})

describe('workbooks that another program wrote', () => {
  test('shared texts, rich text, days, formulas, errors', async () => {
    const file = await made((workbook) => {
      const sheet = workbook.addWorksheet('花名册')
      sheet.addRow(['姓名', '入职', '薪资', '备注'])
      sheet.addRow([
        '张三',
        new Date(Date.UTC(2024, 1, 3)),
        { formula: 'A1', result: 18500 },
        { richText: [{ text: '甲' }, { text: '乙' }] },
      ])
      sheet.addRow(['张三', '2024/2/3', 18500.5, { error: '#N/A' }])
    })
    expect(await contentOf(file)).toEqual([
      ['姓名', '入职', '薪资', '备注'],
      ['张三', '2024-02-03', '18500', '甲乙'],
      ['张三', '2024/2/3', '18500.5', '#N/A'],
    ])
  })

  test('title rows, a merged title, grouped headings and merged cells', async () => {
    const file = await made((workbook) => {
      const sheet = workbook.addWorksheet('Sheet1')
      sheet.addRows([
        ['2024 年花名册'],
        ['填表日期：2024-01-01'],
        ['部门', '姓名', '薪酬', ''],
        ['', '', '基本', '绩效'],
        ['研发部', '张三', 1, 2],
        ['', '李四', 3, 4],
        [],
        ['市场部', '王五', 5, ''],
      ])
      for (const range of ['A1:D1', 'A2:D2', 'A3:A4', 'B3:B4', 'C3:D3', 'A5:A6', 'C8:D8']) sheet.mergeCells(range)
    })
    const { headerRow, headers } = await inspectTable(file)
    expect([headerRow, headers]).toEqual([4, ['部门', '姓名', '薪酬/基本', '薪酬/绩效']])
    expect(await rowsOf(file)).toEqual([
      { row: 5, cells: ['研发部', '张三', '1', '2'] },
      { row: 6, cells: ['研发部', '李四', '3', '4'] },
      { row: 8, cells: ['市场部', '王五', '5', '5'] },
    ])
  })

  test('the sheet that is a table is chosen among instructions, lists and hidden sheets', async () => {
    const file = await made((workbook) => {
      workbook.addWorksheet('说明').addRows(Array.from({ length: 40 }, (_, index) => [`第 ${index} 条`, '请如实填写']))
      workbook.addWorksheet('旧数据', { state: 'hidden' }).addRows([
        ['姓名', '部门', '城市', '电话'],
        ['李四', '研发', '上海', '1'],
      ])
      workbook.addWorksheet('花名册').addRows([
        ['姓名', '部门', '城市'],
        ['张三', '研发', '北京'],
      ])
      workbook.addWorksheet('选项').addRows([['部门'], ['研发'], ['市场']])
    })
    const shape = await inspectTable(file)
    expect(shape).toMatchObject({
      kind: 'xlsx',
      sheet: '花名册',
      sheets: ['说明', '花名册', '选项'],
      sample: [['张三', '研发', '北京']],
    })
    expect(await cellsOf(file, { sheet: '选项' })).toEqual([['研发'], ['市场']])
    expect(await refusalOf(file, { sheet: '没有' })).toBe('sheet.noSuchSheet')
    const refusal = await cellsOf(file, { sheet: '没有' }).then(
      () => expect.unreachable(),
      (error: Refusal) => error,
    )
    const saidIn = (language: 'zh' | 'en') =>
      sentenceOf(refusal.code, refusal.details, language, [defineWords('sheet', sheetRefusals)])
    expect(saidIn('zh')).toContain('现有：说明、花名册、选项。')
    expect(saidIn('en')).toContain('It has: 说明, 花名册, 选项.')
  })

  test('part names in other cases, absolute targets, another prefix for relations', async () => {
    const parts = workbookParts(sheetData([['甲'], ['1']]))
    const relations =
      parts['xl/_rels/workbook.xml.rels']?.replace('worksheets/sheet1.xml', '/XL/Worksheets/Sheet1.xml') ?? ''
    const workbook = parts['xl/workbook.xml']?.replaceAll('r:id', 'd3p1:id') ?? ''
    expect(
      await cellsOf(await zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': relations, 'xl/workbook.xml': workbook })),
    ).toEqual([['1']])
  })
})
