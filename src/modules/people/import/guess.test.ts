import { describe, expect, it } from 'vitest'
import type { ImportField } from './columns.ts'
import { dayOrders, guessColumns } from './guess.ts'

const fieldsOf = (headings: string[], sample: string[][] = []) =>
  guessColumns(headings, sample).map(({ field }) => field)

describe('a heading', () => {
  it.each<[string, ImportField]>([
    ['工号', 'employeeNo'],
    ['员工编号', 'employeeNo'],
    ['Employee No.', 'employeeNo'],
    ['Emp ID', 'employeeNo'],
    ['EmployeeNumber', 'employeeNo'],
    ['姓名*', 'fullName'],
    ['员工姓名', 'fullName'],
    ['Employee_Name', 'fullName'],
    ['性 别', 'sex'],
    ['Gender', 'sex'],
    ['出生年月日', 'birthDate'],
    ['生日', 'birthDate'],
    ['DOB', 'birthDate'],
    ['身份证号码', 'residentId'],
    ['公民身份号码', 'residentId'],
    ['证件号码', 'residentId'],
    ['手机号（必填）', 'mobile'],
    ['联系电话', 'mobile'],
    ['电子邮箱', 'email'],
    ['E-mail', 'email'],
    ['入职日期', 'hireDate'],
    ['入司时间', 'hireDate'],
    ['DateofHire', 'hireDate'],
    ['离职日期', 'leaveDate'],
    ['最后工作日', 'leaveDate'],
    ['DateofTermination', 'leaveDate'],
    ['离职原因', 'leaveReason'],
    ['离职类型', 'leaveKind'],
    ['所属公司', 'legalEntity'],
    ['法人主体', 'legalEntity'],
    ['工作地点', 'city'],
    ['City', 'city'],
    ['部门', 'orgUnit'],
    ['所属部门', 'orgUnit'],
    ['Department', 'orgUnit'],
    ['岗位', 'position'],
    ['职务', 'position'],
    ['Job Title', 'position'],
    ['JobRole', 'position'],
    ['职位序列', 'jobFamily'],
    ['职级', 'level'],
    ['Job Level', 'level'],
    ['直属上级', 'managerName'],
    ['汇报对象', 'managerName'],
    ['ManagerName', 'managerName'],
    ['上级工号', 'managerNo'],
    ['ManagerID', 'managerNo'],
    ['用工形式', 'employmentType'],
    ['员工类别', 'employmentType'],
    ['合同开始', 'contractStart'],
    ['合同起始日期', 'contractStart'],
    ['合同到期日', 'contractEnd'],
    ['劳动合同终止日期', 'contractEnd'],
    ['试用期截止', 'probationEnd'],
    ['转正日期', 'probationEnd'],
    ['参加工作时间', 'firstWorkDate'],
    ['基本工资（元）', 'monthlyWage'],
    ['月薪', 'monthlyWage'],
    ['MonthlyIncome', 'monthlyWage'],
    ['最高学历', 'education'],
    ['婚姻状况', 'maritalStatus'],
    ['户籍所在地', 'hukouAddress'],
    ['现住址', 'currentAddress'],
    ['紧急联系人电话', 'emergencyContact'],
    ['银行卡号', 'bankAccount'],
    ['工资卡号', 'bankAccount'],
    ['hireDate', 'hireDate'],
    ['联系方式/手机', 'mobile'],
  ])('%s is %s', (heading, field) => expect(fieldsOf([heading])).toEqual([field]))

  it.each(['备注', '序号', 'Over18', 'StockOptionLevel', '司龄', '年龄', '状态'])(
    '%s is nothing that is imported',
    (heading) => expect(fieldsOf([heading])).toEqual([null]),
  )
})

describe('columns together', () => {
  it('make a path of units, whatever stands between them', () =>
    expect(fieldsOf(['一级部门', '姓名', '二级部门', '三级部门'])).toEqual([
      'orgUnit',
      'fullName',
      'orgUnit',
      'orgUnit',
    ]))
  it('make a name of two, unless there is a whole one', () => {
    expect(fieldsOf(['姓', '名', '入职日期'])).toEqual(['fullName', 'fullName', 'hireDate'])
    expect(fieldsOf(['First Name', 'Last Name'])).toEqual(['fullName', 'fullName'])
    expect(fieldsOf(['姓名', '姓', '名'])).toEqual(['fullName', null, null])
  })
  it('give a field to the clearest heading, and to one only', () => {
    expect(fieldsOf(['家属手机', '手机'])).toEqual([null, 'mobile'])
    expect(fieldsOf(['工号', '编号'])).toEqual(['employeeNo', null])
  })
  it('of the same heading are told apart', () =>
    expect(guessColumns(['电话', '电话', ''], []).map(({ name }) => name)).toEqual(['电话', '电话 (2)', '#C']))
})

describe('the content', () => {
  const rows = [
    ['顾清和', '110101199003071233', '13800138000', 'gu@example.test', 'Y001'],
    ['许念念', '310104198510204514', '13900139000', 'xu@example.test', 'Y002'],
  ]
  it('tells what a heading does not', () =>
    expect(guessColumns(['甲', '乙', '丙', '丁', '戊'], rows).map(({ field, from }) => [field, from])).toEqual([
      ['fullName', 'content'],
      ['residentId', 'content'],
      ['mobile', 'content'],
      ['email', 'content'],
      [null, 'none'],
    ]))
  it('outweighs a heading that could mean several', () => {
    expect(fieldsOf(['联系方式'], [['a@example.test'], ['b@example.test']])).toEqual(['email'])
    expect(fieldsOf(['直属上级'], [['Y001'], ['Y002']])).toEqual(['managerNo'])
    expect(
      fieldsOf(
        ['编号'],
        rows.map((row) => [row[1] ?? '']),
      ),
    ).toEqual(['residentId'])
  })
})

it('days that tell no order follow the other columns of days', () =>
  expect(
    dayOrders(
      ['birthDate', 'hireDate', 'fullName'],
      [
        ['12/31/1990', '1/5/2020', 'x'],
        ['1/2/1985', '3/4/2021', 'y'],
      ],
    ),
  ).toEqual(['MDY', 'MDY', undefined]))
