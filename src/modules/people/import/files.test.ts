import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '#platform/files/index.ts'
import { redeemTicket } from '#platform/files/ticket.ts'
import { Refusal } from '#platform/refusal.ts'
import { contentOf } from '#platform/sheet/testing/fixtures.ts'
import { writeXlsx } from '#platform/sheet/write.ts'
import { type Importing, testImporting } from './testing.ts'

let company: Importing
beforeAll(async () => {
  company = await testImporting()
})
afterAll(() => company.world.close())

const summaryOf = async (content: string | Uint8Array, more: object = {}) => {
  const { summary } = await company.check(content, more)
  if (!summary) throw new Error('not checked')
  expect(summary.create + summary.update + summary.unchanged + summary.rejected).toBe(summary.rows)
  return summary
}
const problemsIn = async (content: string | Uint8Array, more: object = {}) => {
  const { importId } = await company.check(content, more)
  const { problems } = await company.call('importProblems', { importId })
  return problems.map(({ row, column, code }) => `${row} ${column} ${code.replace('import.', '')}`)
}

describe('files as companies keep them', () => {
  it('a title, a date and a unit above the headings', async () => {
    const csv =
      '云岭智造花名册,,,\n填表日期：2026-05-31,,,\n\n工号,姓名,入职日期,月薪\nA1,顾清和,2020-01-01,100\nA2,许念,2020-02-30,100\n'
    expect(await summaryOf(csv)).toMatchObject({ rows: 2, create: 1, rejected: 1 })
    expect(await problemsIn(csv)).toEqual(['6 入职日期 day.noSuchDay'])
  })
  it.each([
    ['GBK', (text: string) => iconv.encode(text, 'gbk')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
    [
      'trailing blanks and empty lines',
      (text: string) => Buffer.from(`${text.replaceAll(',', ' , ').replaceAll('\n', ',,,\n')},,,\n , ,\n`),
    ],
  ])('%s', async (_, made) => {
    expect(
      await summaryOf(made('工号,姓名,部门,入职日期\nB1,温时予,研发部,20/3/5\nB2,唐知微,研发部,2021年3月5日\n')),
    ).toMatchObject({ rows: 2, create: 2, rejected: 0, newUnits: 1 })
  })
  it('Excel, with days and amounts as cells of their own', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'r.xlsx')
    const text = (header: string) => ({ header, kind: 'text' as const })
    await writeXlsx(path, {
      sheet: '在职',
      columns: [
        text('工号'),
        text('姓名'),
        { header: '入职日期', kind: 'day' },
        { header: '月薪', kind: 'money' },
        text('身份证号'),
        text('备注'),
      ],
      rows: [
        ['C1', '夏安', '2022-05-06', 1_850_050, '110101199003071233', 'x'],
        ['C2', '江宁', '2022-05-06', 900_000, null, null],
      ],
    })
    const checked = await company.check(await readFile(path), { name: '花名册.xlsx' })
    expect(checked.summary).toMatchObject({ rows: 2, create: 2, rejected: 0 })
    const { rows } = await company.call('importRows', { importId: checked.importId })
    expect(rows[0]?.cells).toMatchObject({
      hireDate: { text: '2022-05-06' },
      monthlyWage: { text: '18500.5' },
      residentId: { text: '110101********1233' },
    })
  })
  it('English, with a mapping of one’s own', async () => {
    const csv =
      'Emp,Employee_Name,Start,End,Why,Dept,Pay,Junk\n7,"Smith, Mary",7/5/2019,,N/A,IT,5000,x\n8,"Doe, John",3/30/2015,6/12/2020,Terminated for Cause,IT,4000,x\n'
    const mapping = {
      columns: {
        Emp: 'employeeNo',
        Employee_Name: 'fullName',
        Start: 'hireDate',
        End: 'leaveDate',
        Why: 'leaveKind',
        Dept: 'orgUnit',
        Pay: 'monthlyWage',
        Junk: null,
      },
      dateOrder: 'MDY',
      values: { leaveKind: { 'Terminated for Cause': 'involuntary' } },
    }
    const { importId, summary } = await company.check(csv, { mapping })
    expect(summary).toMatchObject({ rows: 2, create: 2, rejected: 0 })
    const { rows } = await company.call('importRows', { importId })
    expect(rows.map(({ cells }) => [cells.hireDate, cells.leaveDate, cells.leaveKind])).toEqual([
      [{ text: '2019-07-05' }, undefined, undefined],
      [{ text: '2015-03-30' }, { text: '2020-06-12' }, { text: 'involuntary' }],
    ])
  })
  it('the same headings again are mapped as the last time', async () => {
    const csv = '甲,乙,丙\nD1,苏景行,2020-01-01\n'
    const fileId = await company.send(csv)
    expect((await company.call('inspectImport', { fileId })).columns.map(({ field }) => field)).toEqual([
      null,
      'fullName',
      null,
    ])
    await company.check(csv, { mapping: { columns: { 甲: 'employeeNo', 乙: 'fullName', 丙: 'hireDate' } } })
    const again = await company.call('inspectImport', { fileId: await company.send(csv) })
    expect(again.remembered).toBe(true)
    expect(again.columns.map(({ field, from }) => [field, from])).toEqual([
      ['employeeNo', 'remembered'],
      ['fullName', 'remembered'],
      ['hireDate', 'remembered'],
    ])
  })
  it.each<[string, string | Uint8Array, string, string]>([
    ['another type with a false ending', Buffer.from('%PDF-1.7 nothing'), 'roster.csv', 'files.mismatch'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'roster.xlsx', 'files.executable'],
    ['headings without rows', '工号,姓名,入职日期\n', 'roster.csv', 'sheet.headerOnly'],
    ['no column for what is required', '工号,备注\nA,b\n', 'roster.csv', 'import.fieldMissing'],
  ])('%s is refused in words', async (_, content, name, code) => {
    const refused = await company.check(content, { name }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ code })
  })
})

describe('rows that mean the same person', () => {
  const head = '工号,姓名,身份证号,手机,入职日期\n'
  it.each([
    [
      'the same number',
      'E1,甲一,,,2020-01-01\nE1,甲二,,,2021-01-01\nE2,甲三,,,2020-01-01\n',
      ['2 工号 numberTwice', '3 工号 numberTwice'],
      1,
    ],
    [
      'the same resident id',
      'E1,甲一,110101199003071233,,2020-01-01\nE2,甲一,110101199003071233,,2021-01-01\n',
      ['2 身份证号 samePerson', '3 身份证号 samePerson'],
      0,
    ],
    [
      'a whole row twice',
      'E1,甲一,110101199003071233,,2020-01-01\nE1,甲一,110101199003071233,,2020-01-01\n',
      ['2 工号 numberTwice', '3 工号 numberTwice'],
      0,
    ],
    ['namesakes with numbers of their own are two people', 'E1,甲一,,,2020-01-01\nE2,甲一,,,2020-01-01\n', [], 2],
  ])('%s', async (_, rows, problems, create) => {
    expect(await problemsIn(head + rows)).toEqual(problems)
    expect(await summaryOf(head + rows)).toMatchObject({ create })
  })
  it('by name and hire date, or name and mobile, where there is nothing better', async () => {
    const csv =
      '姓名,手机,入职日期\n甲一,,2020-01-01\n甲一,,2020-01-01\n甲二,13800138000,2020-01-01\n甲二,13800138000,2021-01-01\n甲三,,2020-01-01\n'
    expect(await problemsIn(csv)).toEqual([
      '2 姓名 samePerson',
      '3 姓名 samePerson',
      '4 姓名 samePerson',
      '5 姓名 samePerson',
    ])
    expect(await summaryOf(csv)).toMatchObject({ create: 1, assignedNumbers: 1 })
  })
})

describe('numbers and managers', () => {
  it('a missing number is rejected, or given when asked for', async () => {
    const csv = '工号,姓名,入职日期\nF008,乙一,2020-01-01\n,乙二,2020-01-01\n,乙三,2020-01-01\n'
    expect(await problemsIn(csv)).toEqual(['3 工号 numberMissing', '4 工号 numberMissing'])
    const { importId } = await company.check(csv, { options: { assignNumbers: true } })
    const { rows } = await company.call('importRows', { importId })
    expect(rows.map(({ cells }) => cells.employeeNo)).toEqual([{ text: 'F008' }, { text: 'F009' }, { text: 'F010' }])
  })
  it('a manager is found among the rows, or the row says so', async () => {
    const csv =
      '工号,姓名,入职日期,直属上级\nG1,丙一,2020-01-01,丙一\nG2,丙二,2020-01-01,丙一\nG3,丙三,2020-01-01,无此人\nG4,丙四,2020-01-01,丙五\nG5,丙五,2020-01-01,丙四\nG6,丙二,2021-01-01,G1\nG7,丙七,2020-01-01,丙二\n'
    expect(await problemsIn(csv)).toEqual([
      '4 直属上级 unknownManager',
      '5 直属上级 managerCircle',
      '6 直属上级 managerCircle',
      '8 直属上级 severalManagers',
    ])
  })
})

describe('mending', () => {
  const csv =
    '工号,姓名,入职日期,月薪,备注\nH1,丁一,2024-02-30,1.85万,甲\nH2,丁二,2024-13-01,9000,乙\nH3,,2024-01-01,9000,丙\nH4,丁四,2024-01-01,9000,丁\n'
  it('takes suggestions, then cells that are typed anew', async () => {
    const { importId, summary } = await company.check(csv)
    expect(summary).toMatchObject({ rows: 4, create: 1, rejected: 3, mendable: 2 })
    const applied = await company.call('applySuggestions', { importId })
    expect(applied).toMatchObject({ applied: 3, summary: { create: 3, rejected: 1 } })
    const twin = await company.call('mendImport', {
      importId,
      cells: [
        { row: 4, column: '工号', value: 'H4' },
        { row: 4, column: '姓名', value: '丁三' },
      ],
    })
    expect(twin.summary).toMatchObject({ create: 2, rejected: 2 })
    const right = await company.call('mendImport', { importId, cells: [{ row: 4, column: '工号', value: 'H3' }] })
    expect(right.summary).toMatchObject({ create: 4, rejected: 0 })
    await company.write(importId)
    const { rows } = (await company.people('roster', { filters: [], search: '丁' })) as {
      rows: Record<string, unknown>[]
    }
    expect(rows.map((row) => [row.employeeNo, row.fullName, row.hireDate, row.monthlyWage])).toEqual(
      expect.arrayContaining([
        ['H1', '丁一', '2024-02-29', 1_850_000],
        ['H2', '丁二', '2024-01-13', 900_000],
        ['H3', '丁三', '2024-01-01', 900_000],
      ]),
    )
  })
  it('gives the rejected rows out as a workbook that can be brought again', async () => {
    const { importId } = await company.check(csv.replaceAll('H', 'K').replaceAll('丁', '戊'))
    await company.write(importId)
    const { ticket, rows } = await company.call('rejectedRows', { importId })
    expect(rows).toBe(3)
    const { fileId } = redeemTicket(company.world, ticket, company.hr.userId)
    const { stream } = await openFile(company.world, fileId)
    const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'rejected.xlsx')
    await writeFile(path, stream)
    expect(await contentOf({ path, name: 'rejected.xlsx' })).toEqual([
      ['行', '问题', '建议', '工号', '姓名', '入职日期', '月薪', '备注'],
      [
        '2',
        '入职日期：没有这一天；月薪：金额里有单位，请写成元',
        '改为 2024-02-29；改为 18500',
        'K1',
        '戊一',
        '2024-02-30',
        '1.85万',
        '甲',
      ],
      ['3', '入职日期：月份超过12，请改正', '改为 2024-01-13', 'K2', '戊二', '2024-13-01', '9000', '乙'],
      ['4', '姓名：这一格是空的，请填写，或先跳过这一行', '', 'K3', '', '2024-01-01', '9000', '丙'],
    ])
    const again = await company.check(await readFile(path), { name: 'rejected.xlsx' })
    expect(again.summary).toMatchObject({ rows: 3, rejected: 3 })
  })
  it('writes nothing as long as rows are rejected and nobody said to leave them out', async () => {
    const { importId } = await company.check(csv.replaceAll('H', 'L'))
    await expect(company.call('writeImport', { importId })).rejects.toMatchObject({ code: 'import.hasRejected' })
  })
})
