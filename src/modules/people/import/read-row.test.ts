import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import type { ImportField } from './columns.ts'
import type { Mapping } from './contract.ts'
import { planOf } from './plan.ts'
import { rowReader } from './read-row.ts'
import type { Staged } from './staged.ts'

const today = '2026-06-01' as Day

/** One row, a column per field; what is not given is the least a row needs. */
function read(cells: Partial<Record<ImportField, string>>, more: Partial<Mapping> = {}) {
  const whole = { fullName: '顾清和', hireDate: '2020-03-01', ...cells }
  const headers = Object.keys(whole)
  const mapping = { columns: Object.fromEntries(headers.map((field) => [field, field as ImportField])), ...more }
  const plan = planOf(mapping, { headers, sample: [Object.values(whole)] }, { today, companyName: '云岭智造' })
  const { staged, problems } = rowReader(plan)({ row: 2, cells: Object.values(whole) })
  return {
    staged,
    problems: problems.map(
      ({ field, code, severity }) => `${severity === 'rejected' ? '' : '?'}${field} ${code.replace('import.', '')}`,
    ),
    all: problems,
  }
}

describe('a value is read as it was meant', () => {
  it.each<[ImportField, string, keyof Staged, unknown]>([
    ['fullName', ' 张  三 ', 'fullName', '张三'],
    ['fullName', '阿依古丽•买买提', 'fullName', '阿依古丽·买买提'],
    ['fullName', 'Mary Ann Smith', 'fullName', 'Mary Ann Smith'],
    ['sex', '男', 'sex', 'male'],
    ['sex', 'F', 'sex', 'female'],
    ['hireDate', '2024/2/1', 'hireDate', '2024-02-01'],
    ['hireDate', '2024年2月1日', 'hireDate', '2024-02-01'],
    ['hireDate', '20240201', 'hireDate', '2024-02-01'],
    ['birthDate', '85-10-20', 'birthDate', '1985-10-20'],
    ['contractEnd', '2027-02-28', 'contractEnd', '2027-02-28'],
    ['contractEnd', '无固定期限', 'openEnded', true],
    ['contractEnd', '9999-12-31', 'openEnded', true],
    ['leaveDate', '9999-12-31', 'leaveDate', null],
    ['mobile', '+86 138-0013-8000', 'mobile', '13800138000'],
    ['mobile', '１３８００１３８０００', 'mobile', '13800138000'],
    ['mobile', '无', 'mobile', null],
    ['residentId', '11010519491231002x', 'residentId', '11010519491231002X'],
    ['monthlyWage', '¥18,500.50', 'baseFen', 1_850_050],
    ['monthlyWage', '-', 'baseFen', null],
    ['orgUnit', '云岭智造/研发部/平台组', 'unitPath', '研发部/平台组'],
    ['orgUnit', '研发部 > 平台组', 'unitPath', '研发部/平台组'],
    ['orgUnit', '云岭智造', 'unitPath', ''],
    ['orgUnit', '', 'unitPath', null],
    ['managerName', '林若溪（Y001）', 'managerNo', 'Y001'],
    ['managerName', 'Y001', 'managerNo', 'Y001'],
    ['managerName', '林若溪', 'managerName', '林若溪'],
    ['employmentType', '劳务派遣', 'employmentType', 'dispatch'],
    ['employmentType', 'Part-time', 'employmentType', 'part_time'],
    ['bankAccount', '6228 4804 0256 4890 018', 'bankAccount', '6228480402564890018'],
    ['position', '前端\n工程师', 'position', '前端 工程师'],
    ['city', '=1+1', 'city', '=1+1'],
  ])('%s “%s”', (field, text, key, value) => {
    const { staged, problems } = read({ [field]: text })
    expect(staged[key]).toEqual(value)
    expect(problems.filter((problem) => !problem.startsWith('?'))).toEqual([])
  })

  it('by the words of the mapping', () =>
    expect(
      read(
        { leaveDate: '2021-01-01', leaveKind: 'Resigned by choice' },
        { values: { leaveKind: { 'resigned by choice': 'voluntary' } } },
      ).staged.leaveKind,
    ).toBe('voluntary'))
  it('in the order of days that is said', () => {
    expect(read({ hireDate: '03/04/2020' }, { dateOrder: 'DMY' }).staged.hireDate).toBe('2020-04-03')
    expect(read({ hireDate: '03/04/2020' }, { dateOrder: 'MDY' }).staged.hireDate).toBe('2020-03-04')
  })
  it('completes sex and day of birth from the resident id, which also decides', () => {
    expect(read({ residentId: '110101199003071233' }).staged).toMatchObject({ sex: 'male', birthDate: '1990-03-07' })
    const { staged, problems } = read({ residentId: '110101199003071233', sex: '女', birthDate: '1991-03-07' })
    expect(staged).toMatchObject({ sex: 'male', birthDate: '1990-03-07' })
    expect(problems).toEqual(['?birthDate birthDiffersFromId', '?sex sexDiffersFromId'])
  })
  it('takes somebody who left for an unknown reason as `other`', () =>
    expect(read({ leaveDate: '2021-01-01' }).staged).toMatchObject({ leaveDate: '2021-01-01', leaveKind: 'other' }))
})

describe('what is wrong with a row', () => {
  it.each<[Partial<Record<ImportField, string>>, string[], (string | null)?]>([
    [{ fullName: '  ' }, ['fullName empty']],
    [{ hireDate: '' }, ['hireDate empty']],
    [{ hireDate: '2024-02-30' }, ['hireDate day.noSuchDay'], '2024-02-29'],
    [{ hireDate: '2027-13-01' }, ['hireDate day.monthOver12'], '2027-01-13'],
    [{ hireDate: '1899-01-01' }, ['hireDate day.yearOutOfRange']],
    [{ contractEnd: '2150-01-01' }, ['contractEnd day.yearOutOfRange']],
    [{ hireDate: '昨天' }, ['hireDate day.notADay']],
    [{ hireDate: '03/04/2020' }, ['hireDate day.ambiguous']],
    [{ monthlyWage: '1.85万' }, ['monthlyWage money.unit'], '18500'],
    [{ monthlyWage: '面议' }, ['monthlyWage money.notMoney']],
    [{ residentId: '110101199003071234' }, ['residentId residentId.checkDigit']],
    [{ residentId: '1101011990030712' }, ['residentId residentId.form']],
    [{ mobile: '12345' }, ['mobile mobile']],
    [{ email: 'nobody' }, ['email email']],
    [{ bankAccount: '工商银行' }, ['bankAccount bankAccount']],
    [{ bankAccount: '6228480402564890019' }, ['?bankAccount bankAccountDoubtful']],
    [{ sex: '?' }, ['sex choice']],
    [{ birthDate: '2021-01-01' }, ['hireDate hireBeforeBirth']],
    [{ birthDate: '2005-03-02' }, ['hireDate tooYoung']],
    [{ birthDate: '1945-01-01' }, ['?birthDate pastRetirement']],
    [{ leaveDate: '2020-02-29' }, ['leaveDate leaveBeforeHire']],
    [{ leaveReason: '个人发展' }, ['?leaveReason leaveDateMissing']],
    [{ contractStart: '2020-03-01', contractEnd: '2020-02-01' }, ['contractEnd contractEndsBeforeStart']],
    [{ contractStart: '2019-03-01', contractEnd: '2022-02-28' }, ['?contractStart contractBeforeHire']],
    [{ contractStart: '2020-03-01' }, ['?contractEnd contractEndMissing']],
    [{ probationEnd: '2020-02-01' }, ['probationEnd probationBeforeHire']],
    [
      { probationEnd: '2020-06-30', contractStart: '2020-03-01', contractEnd: '2022-02-28' },
      ['?probationEnd probationTooLong'],
      '2020-04-30',
    ],
    [{ probationEnd: '2020-08-31', contractStart: '2020-03-01', contractEnd: '2023-02-28' }, []],
    [{ firstWorkDate: '2020-06-01' }, ['?firstWorkDate workAfterHire']],
    [{ birthDate: '1990-01-01', firstWorkDate: '1989-01-01' }, ['firstWorkDate workBeforeBirth']],
    [{ level: 'P'.repeat(31) }, ['level tooLong']],
    [{ hireDate: '', mobile: '1', email: 'x' }, ['hireDate empty', 'mobile mobile', 'email email']],
  ])('%o: %o', (cells, expected, suggestion) => {
    const { problems, all } = read(cells)
    expect(problems).toEqual(expected)
    if (suggestion) expect(all[0]?.suggestion).toBe(suggestion)
  })
})

describe('several columns for one field', () => {
  const columns = (headers: string[], fields: (ImportField | null)[], cells: string[]) => {
    const mapping = { columns: Object.fromEntries(headers.map((header, at) => [header, fields[at] ?? null])) }
    const plan = planOf(mapping, { headers, sample: [] }, { today, companyName: '云岭智造' })
    return rowReader(plan)({ row: 2, cells }).staged
  }
  it('family name first in Chinese, last in English', () => {
    expect(
      columns(['名', '姓', '入职'], ['fullName', 'fullName', 'hireDate'], ['清和', '顾', '2020-01-01']).fullName,
    ).toBe('顾清和')
    expect(
      columns(['First Name', 'Last Name', 'h'], ['fullName', 'fullName', 'hireDate'], ['Mary', 'Smith', '2020-01-01'])
        .fullName,
    ).toBe('Mary Smith')
  })
  it('the highest unit first, and one that is named twice once', () =>
    expect(
      columns(
        ['二级部门', '一级部门', '姓名', '入职'],
        ['orgUnit', 'orgUnit', 'fullName', 'hireDate'],
        ['平台组', '研发部', '顾', '2020-01-01'],
      ).unitPath,
    ).toBe('研发部/平台组'))
  it('a day of 转正 is the first after the probation', () =>
    expect(
      columns(
        ['姓名', '入职', '转正日期'],
        ['fullName', 'hireDate', 'probationEnd'],
        ['顾', '2020-01-01', '2020-04-01'],
      ).probationEnd,
    ).toBe('2020-03-31'))
  it('are refused for a field that has one value', () =>
    expect(() => columns(['电话', '手机', '姓名', '入职'], ['mobile', 'mobile', 'fullName', 'hireDate'], [])).toThrow(
      'import.fieldTwice',
    ))
})
