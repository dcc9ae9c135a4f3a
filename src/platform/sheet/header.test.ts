import { expect, test } from 'vitest'
import { findHeader } from './header.ts'

const found = (rows: string[][]) => {
  const header = findHeader(rows.map((cells, index) => ({ row: index + 1, cells })))
  return header && [header.row, header.headers, header.dataFrom]
}

test.each([
  [
    'first row',
    [
      ['姓名', '部门'],
      ['张三', '研发'],
    ],
    [1, ['姓名', '部门'], 1],
  ],
  [
    'under a title, a line about the form and a blank row',
    [
      ['某某公司人员花名册'],
      ['填表单位：人事部', '', '填表日期：2024-02-03', '', '制表：张三'],
      [],
      ['工号', '姓名', '部门', '入职日期', '薪资'],
      ['E1', '张三', '研发', '2020-02-03', '18500'],
    ],
    [4, ['工号', '姓名', '部门', '入职日期', '薪资'], 4],
  ],
  [
    'two rows, groups above',
    [
      ['花名册'],
      ['姓名', '部门', '薪酬', '', '', '紧急联系人', ''],
      ['', '', '基本', '绩效', '补贴', '姓名', '电话'],
      ['张三', '研发', '1', '2', '3', '李四', '13800000000'],
    ],
    [3, ['姓名', '部门', '薪酬/基本', '薪酬/绩效', '薪酬/补贴', '紧急联系人/姓名', '紧急联系人/电话'], 3],
  ],
  [
    'a gap in the headings does not make the first data row a second header',
    [
      ['姓名', '部门', '', '城市'],
      ['张三', '', '备注', '北京'],
      ['李四', '研发', '', '上海'],
    ],
    [1, ['姓名', '部门', '', '城市'], 1],
  ],
  [
    'years as headings',
    [
      ['姓名', '2022', '2023', '2024'],
      ['张三', '1', '2', '3'],
    ],
    [1, ['姓名', '2022', '2023', '2024'], 1],
  ],
  [
    'a heading broken into lines',
    [
      ['入职\n日期', '姓名 '],
      ['2020-02-03', '张三'],
    ],
    [1, ['入职日期', '姓名'], 1],
  ],
  [
    'repeated and missing headings stay as they are',
    [
      ['电话', '电话', '', '姓名', ''],
      ['1', '2', '3', '张三', ''],
    ],
    [1, ['电话', '电话', '', '姓名'], 1],
  ],
  ['one column', [['姓名'], ['张三']], [1, ['姓名'], 1]],
  ['nothing', [[], ['', ' ']], undefined],
])('%s', (_, rows, expected) => expect(found(rows)).toEqual(expected))
