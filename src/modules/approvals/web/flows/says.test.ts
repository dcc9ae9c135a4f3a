import { describe, expect, it } from 'vitest'
import type { Step, TimeOut, When, Who } from '../../contract.ts'
import { newStep } from './edit.ts'
import { type Lexicon, mayBeSeveral, stepSaid, timeOutSaid, whenSaid, whoSaid } from './says.ts'
import type { KindField } from './types.ts'

const field = (key: string, zh: string, en: string, more: Partial<KindField> = {}): [string, KindField] => [
  key,
  { key, label: { zh, en }, type: 'number', unit: null, choices: [], ...more },
]

const lexicon = (language: 'zh' | 'en'): Lexicon => ({
  language,
  fields: new Map([
    field('days', '天数', 'Length', { unit: { zh: '天', en: 'days' } }),
    field('amount', '金额', 'Amount', { type: 'money' }),
    field('level', '级别', 'Level', {
      type: 'choice',
      choices: [
        { value: 'p7', label: { zh: 'P7', en: 'P7' } },
        { value: 'p8', label: { zh: 'P8', en: 'P8' } },
      ],
    }),
    field('unit', '部门', 'Unit', { type: 'tree' }),
  ]),
  relations: new Map([['manager', language === 'zh' ? '直属上级' : 'Manager']]),
  roles: new Map([
    ['hr', { name: language === 'zh' ? '人事经理' : 'HR manager', holders: 2 }],
    ['ceo', { name: language === 'zh' ? '总经理' : 'CEO', holders: 1 }],
  ]),
  named: { 'user-1': '顾清和', 'unit-1': '研发中心' },
})

describe('who', () => {
  it.each<[Who, string, string]>([
    [{ by: 'relation', relation: 'manager' }, '直属上级', 'Manager'],
    [{ by: 'role', roleId: 'hr' }, '角色：人事经理', 'Role: HR manager'],
    [{ by: 'user', userId: 'user-1' }, '顾清和', '顾清和'],
    [{ by: 'user', userId: 'user-9' }, '已不存在', 'No longer there'],
  ])('%j', (who, zh, en) => {
    expect([whoSaid(who, lexicon('zh')), whoSaid(who, lexicon('en'))]).toEqual([zh, en])
  })
})

describe('a step', () => {
  const of = (who: Who[], more: Partial<Step> = {}): Step => ({ ...newStep(who), ...more })
  const hr: Who = { by: 'role', roleId: 'hr' }
  const ceo: Who = { by: 'role', roleId: 'ceo' }

  it.each([
    [of([hr, ceo]), '角色：人事经理、角色：总经理'],
    [of([hr], { name: '复核' }), '复核'],
    [of([hr], { name: ' ' }), '角色：人事经理'],
    [of([]), '还没选审批人'],
  ])('is called by its name, else after who decides', (step, title) => {
    expect(stepSaid(step, lexicon('zh'))).toBe(title)
  })

  it.each([
    ['one of a role', of([ceo]), false],
    ['several of a role', of([hr]), true],
    ['two', of([ceo, { by: 'relation', relation: 'manager' }]), true],
    ['one, but together', of([ceo], { mode: 'all' }), true],
  ])('may be for several: %s', (_, step, several) => {
    expect(mayBeSeveral(step, lexicon('zh'))).toBe(several)
  })
})

describe('a condition', () => {
  const all = (...clauses: When['clauses']): When => ({ match: 'all', clauses })

  it.each<[When, string, string]>([
    [all({ field: 'days', is: 'moreThan', value: 3 }), '仅当天数大于3天', 'Only when Length is more than 3 days'],
    [
      all({ field: 'amount', is: 'atLeast', value: 500_000 }),
      '仅当金额不少于¥5,000',
      'Only when Amount is at least ¥5,000',
    ],
    [all({ field: 'amount', is: 'lessThan', value: 50 }), '仅当金额小于¥0.50', 'Only when Amount is less than ¥0.50'],
    [all({ field: 'level', is: 'oneOf', value: ['p7', 'p8'] }), '仅当级别是P7或P8', 'Only when Level is P7 or P8'],
    [
      all({ field: 'unit', is: 'noneOf', value: ['unit-1'] }),
      '仅当部门不属于研发中心',
      'Only when Unit is not in 研发中心',
    ],
    [all({ field: 'unit', is: 'oneOf', value: [] }), '仅当部门属于…', 'Only when Unit is in …'],
    [
      {
        match: 'any',
        clauses: [
          { field: 'days', is: 'atMost', value: 1.5 },
          { field: 'level', is: 'noneOf', value: ['p7'] },
        ],
      },
      '仅当天数不超过1.5天，或级别不是P7',
      'Only when Length is at most 1.5 days, or Level is not P7',
    ],
  ])('%j', (when, zh, en) => {
    expect([whenSaid(when, lexicon('zh')), whenSaid(when, lexicon('en'))]).toEqual([zh, en])
  })
})

describe('a time-out', () => {
  it.each<[TimeOut, string, string]>([
    [{ days: 1, action: 'remind' }, '1天未处理就提醒', 'Reminded after 1 day'],
    [{ days: 3, action: 'next' }, '3天未处理就交给下一位', 'To the next in line after 3 days'],
    [{ days: 5, action: 'approve' }, '5天未处理就自动同意', 'Approved by itself after 5 days'],
    [{ days: 7, action: 'decline' }, '7天未处理就自动驳回', 'Declined by itself after 7 days'],
  ])('%j', (timeOut, zh, en) => {
    expect([timeOutSaid(timeOut, 'zh'), timeOutSaid(timeOut, 'en')]).toEqual([zh, en])
  })
})
