import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { sheetRefusals } from './locale.ts'
import { inspectTable } from './read.ts'
import { fileOf, refusalOf, sheetData, workbookOf, workbookParts, zipOf } from './testing/fixtures.ts'

const ole = (text: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')])

describe('files that are something else, whatever they are called', () => {
  test.each([
    ['empty.csv', '', 'sheet.empty'],
    ['blank.csv', '\uFEFF \r\n\r\n', 'sheet.empty'],
    ['commas.csv', ',,\n,,\n', 'sheet.empty'],
    ['old.xlsx', ole('Workbook'), 'sheet.isOldExcel'],
    ['locked.xlsx', ole('EncryptedPackage'), 'sheet.locked'],
    ['a.xlsx', '%PDF-1.7\n', 'sheet.isPdf'],
    ['a.csv', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'sheet.isImage'],
    ['a.xls', '<html><table><tr><td>1</td></tr></table></html>', 'sheet.isWebPage'],
    ['a.xls', '\uFEFF<?xml version="1.0"?><Workbook/>', 'sheet.isWebPage'],
    ['a.csv', Buffer.from([0x41, 0, 0x42, 0, 1, 2, 3]), 'sheet.notATable'],
    ['late.csv', `a,b\n${'1,2\n'.repeat(5000)}\0`, 'sheet.notATable'],
    ['a.csv', Buffer.from('1f8b0800', 'hex'), 'sheet.isOtherArchive'],
    ['cut.xlsx', Buffer.from('504b030414000000', 'hex'), 'sheet.broken'],
    ['header.csv', '姓名,部门\n', 'sheet.headerOnly'],
  ])('%s %#', async (name, content, code) => expect(await refusalOf(await fileOf(content, name))).toBe(code))

  test('a zip that is no workbook', async () => {
    expect(await refusalOf(await zipOf({ 'a.txt': 'a' }))).toBe('sheet.isOtherArchive')
    const types = (type: string) => ({
      '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${type}"/></Types>`,
    })
    expect(
      await refusalOf(
        await zipOf(types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')),
      ),
    ).toBe('sheet.isOtherArchive')
    expect(await refusalOf(await zipOf(types('application/vnd.ms-excel.sheet.binary.macroEnabled.main')))).toBe(
      'sheet.isBinaryWorkbook',
    )
  })
})

describe('workbooks that attack', () => {
  test('a bomb by its declared size', async () => {
    const file = await workbookOf(`${sheetData([['甲'], ['1']])}${' '.repeat(40_000_000)}`)
    expect(await refusalOf(file)).toBe('sheet.inflates')
  })

  test('a bomb that declares a small size', async () => {
    const file = await workbookOf(`${sheetData([['甲'], ['1']])}${' '.repeat(2_000_000)}`)
    const bytes = await readFile(file.path)
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(900, at + 24)
    await writeFile(file.path, bytes)
    expect(await refusalOf(file)).toBe('sheet.inflates')
  })

  test('unpacked size, number of parts and shared texts have limits', async () => {
    const parts = workbookParts(sheetData([['甲'], ['1']]))
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x/${index}`, '']))
    expect(await refusalOf(await zipOf({ ...parts, ...many }), { limits: { entries: 20 } })).toBe('sheet.inflates')
    expect(await refusalOf(await zipOf(parts), { limits: { inflated: 1000 } })).toBe('sheet.inflates')
    const shared = `${parts['xl/_rels/workbook.xml.rels']?.replace('</Relationships>', '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>')}`
    const strings = {
      'xl/_rels/workbook.xml.rels': shared,
      'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(5000)}</sst>`,
    }
    expect(await refusalOf(await zipOf({ ...parts, ...strings }), { limits: { sharedText: 1000 } })).toBe(
      'sheet.inflates',
    )
  })

  test.each([
    ['a path out of the archive', { '../../evil.xml': 'x' }, 'sheet.broken'],
    ['the same part twice', { 'xl/Styles.xml': '<styleSheet/>' }, 'sheet.unsafe'],
    [
      'a document type',
      {
        'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>',
      },
      'sheet.unsafe',
    ],
    [
      'an unknown entity',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      },
      'sheet.unsafe',
    ],
    ['a sheet cut short', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v>' }, 'sheet.broken'],
    ['tags that do not pair', { 'xl/worksheets/sheet1.xml': '<worksheet><row></worksheet></row>' }, 'sheet.broken'],
    [
      'rows backwards',
      { 'xl/worksheets/sheet1.xml': '<worksheet><row r="5"/><row r="4"/></worksheet>' },
      'sheet.broken',
    ],
    [
      'an impossible column',
      { 'xl/worksheets/sheet1.xml': '<worksheet><row r="5"><c r="ZZZZZ5"><v>1</v></c></row></worksheet>' },
      'sheet.broken',
    ],
    ['no workbook behind the types', { 'xl/workbook.xml': '<workbook/>' }, 'sheet.empty'],
    [
      'a target that leads out',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      },
      'sheet.empty',
    ],
  ])('%s', async (_, parts, code) => {
    expect(await refusalOf(await workbookOf(sheetData([['甲'], ['1']]), parts as Record<string, string>))).toBe(code)
  })

  test('damage anywhere ends in words or in a readable table, never in a crash', async () => {
    const whole = await readFile(
      (
        await workbookOf(
          sheetData([
            ['姓名', '部门'],
            ['张三', '研发'],
          ]),
        )
      ).path,
    )
    for (let at = 0; at < whole.length; at += 13) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      const file = await fileOf(damaged, 'damaged.xlsx')
      const outcome = await refusalOf(file).catch((error: Error) => error.message)
      expect(outcome === 'read without a refusal' || outcome in sheetRefusals, `${at}: ${outcome}`).toBe(true)
    }
    for (let length = 0; length < whole.length; length += 97) {
      expect(await refusalOf(await fileOf(whole.subarray(0, length), 'cut.xlsx'))).toMatch(/^sheet\./)
    }
  })

  test('a merge over the whole sheet costs nothing', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(1000)}</mergeCells>`
    const file = await workbookOf(sheetData([['甲', '乙'], ['1', '2'], ['3']]) + merges, undefined)
    const { sample } = await inspectTable(file)
    expect(sample.map((cells) => cells.slice(0, 2))).toEqual([
      ['1', '2'],
      ['3', '1'],
    ])
  })
})

describe('limits of the table', () => {
  test.each([
    ['cell', 'a,b\n1,2\n3,12345678901\n', { cell: 10 }, 'sheet.cellTooLong'],
    ['10 MB cell', `a,b\n1,"${'x'.repeat(10_000_000)}"\n`, {}, 'sheet.cellTooLong'],
    ['columns', 'a,b\n1,2,3,4\n', { columns: 3 }, 'sheet.tooManyColumns'],
    ['rows', 'a,b\n1,2\n3,4\n5,6\n', { rows: 2 }, 'sheet.tooManyRows'],
    ['file', 'a,b\n1,2\n', { file: 5 }, 'sheet.tooLarge'],
    ['unclosed quote', 'a,b\n1,"2\n3,4\n', {}, 'sheet.quoteNotClosed'],
    ['endless quote', `a,b\n1,"${'2,3\n'.repeat(500)}`, { cell: 100, columns: 10 }, 'sheet.rowTooLong'],
  ])('CSV: %s', async (_, text, limits, code) => expect(await refusalOf(await fileOf(text), { limits })).toBe(code))

  test.each([
    ['cell', [['甲'], ['x'.repeat(33_000)]], {}, 'sheet.cellTooLong'],
    ['10 MB cell', [['甲'], [`${'x'.repeat(10_000_000)}`]], { ratio: 100_000 }, 'sheet.cellTooLong'],
    [
      'columns',
      [
        ['甲', '乙'],
        ['1', '2', '3'],
      ],
      { columns: 2 },
      'sheet.tooManyColumns',
    ],
    ['rows', [['甲'], ['1'], ['2']], { rows: 1 }, 'sheet.tooManyRows'],
    ['header only', [['甲']], {}, 'sheet.headerOnly'],
    ['no rows', [], {}, 'sheet.empty'],
  ])('xlsx: %s', async (_, rows, limits, code) =>
    expect(await refusalOf(await workbookOf(sheetData(rows)), { limits })).toBe(code),
  )
})

test('every refusal has a sentence in both languages with the same blanks', () => {
  for (const [zh, en] of Object.values(sheetRefusals)) {
    const blanks = (sentence: string) => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort()
    expect(blanks(en)).toEqual(blanks(zh))
    expect(zh).not.toBe(en)
  }
})
