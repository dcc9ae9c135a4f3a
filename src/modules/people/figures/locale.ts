import type { Names } from '#platform/metric/index.ts'

export const breakdownNames = {
  unit: ['部门', 'Unit'],
  level: ['职级', 'Level'],
  reason: ['离职类型', 'Kind of leaving'],
  tenure: ['司龄', 'Tenure'],
  age: ['年龄', 'Age'],
  sex: ['性别', 'Sex'],
  employmentType: ['用工形式', 'Employment type'],
  city: ['工作城市', 'City of work'],
} as const satisfies Record<string, Names>

export const groupNames = {
  directly: ['直属', 'In the unit itself'],
  unknown: ['未填写', 'Not given'],
  'reason.voluntary': ['主动离职', 'Voluntary'],
  'reason.involuntary': ['被动离职', 'Involuntary'],
  'reason.retired': ['退休', 'Retired'],
  'reason.other': ['其他', 'Other'],
  'tenure.0': ['不满1年', 'Under 1 year'],
  'tenure.1': ['1–3年', '1–3 years'],
  'tenure.3': ['3–5年', '3–5 years'],
  'tenure.5': ['5–10年', '5–10 years'],
  'tenure.10': ['10年以上', '10 years and over'],
  'age.0': ['25岁以下', 'Under 25'],
  'age.25': ['25–29岁', '25–29'],
  'age.30': ['30–34岁', '30–34'],
  'age.35': ['35–39岁', '35–39'],
  'age.40': ['40–44岁', '40–44'],
  'age.45': ['45–49岁', '45–49'],
  'age.50': ['50–54岁', '50–54'],
  'age.55': ['55岁及以上', '55 and over'],
  'sex.male': ['男', 'Male'],
  'sex.female': ['女', 'Female'],
  'employmentType.full_time': ['全日制', 'Full-time'],
  'employmentType.part_time': ['非全日制', 'Part-time'],
  'employmentType.dispatch': ['劳务派遣', 'Dispatched'],
  'employmentType.outsourcing': ['外包', 'Outsourced'],
  'employmentType.intern': ['实习', 'Intern'],
  'employmentType.over_age': ['超龄', 'Over retirement age'],
  'employmentType.rehire': ['退休返聘', 'Re-hired after retirement'],
} as const satisfies Record<string, Names>

export const partNames = {
  opening: ['期初人数', 'Headcount at the beginning'],
  closing: ['期末人数', 'Headcount at the end'],
  average: ['平均人数（每月日均人数的平均）', 'Average headcount (mean of the months’ daily means)'],
  joiners: ['入职', 'Joiners'],
  movedIn: ['调入', 'Moved in'],
  leavers: ['离职', 'Leavers'],
  movedOut: ['调出到其他部门', 'Moved to other units'],
  voluntary: ['主动离职', 'Left of their own accord'],
  involuntary: ['被动离职', 'Left by the company’s decision'],
  retired: ['退休', 'Retired'],
  other: ['其他离职', 'Left otherwise'],
  regretted: ['公司希望留住的离职', 'Leavers the company would have liked to keep'],
  unjudged: ['主动离职但没说是否可惜，不计入', 'Left of their own accord, nobody said whether regretted: not counted'],
  months: ['月数', 'Months'],
  moves: ['内部异动', 'Internal moves'],
  headcount: ['在职人数', 'Headcount'],
  plan: ['编制', 'Headcount budget'],
  tenureDays: ['司龄合计（天）', 'Tenure in all (days)'],
  ageDays: ['年龄合计（天）', 'Ages in all (days)'],
  ageKnown: ['填写了出生日期的人数', 'People whose date of birth is known'],
  women: ['女性', 'Women'],
  sexKnown: ['填写了性别的人数', 'People whose sex is known'],
  reports: ['有直属上级的人数', 'People who report to somebody'],
  managers: ['直属上级人数', 'Managers'],
  contractsEnding: ['合同90天内到期', 'Contracts that end within 90 days'],
  probationsEnding: ['试用期30天内到期', 'Probations that end within 30 days'],
  stayed: ['其中仍在职', 'Of these still here'],
  joined: ['入职（满90天）', 'Joiners (90 days ago or more)'],
  leftEarly: ['其中90天内离职', 'Of these left within 90 days'],
} as const satisfies Record<string, Names>

type Words = { name: Names; formula: Names; source: Names }

const own: Names = ['人和指标定义', 'Definition of Renhe']
const international: Names = ['国际口径：离职人数÷日均人数', 'International definition: leavers ÷ mean daily headcount']
/** Whom the figures leave out unless everybody is asked for. */
export const leftOut = {
  exceptStaff: ['不含实习、派遣、外包', 'Without interns, dispatched and outsourced people'],
} as const satisfies Record<string, Names>

const join = (...names: Names[]): Names => [names.map(([zh]) => zh).join('；'), names.map(([, en]) => en).join('; ')]

const moved: Names = [
  '看部门时，调到其他部门也算离开；看全公司时不算',
  'In a unit’s figures, those who moved to another unit left it too; in the company’s they did not',
]

export const metricWords = {
  headcount: {
    name: ['在职人数', 'Headcount'],
    formula: ['当日在职的人数，最后工作日当天仍计入', 'People employed on the day, the last day of work included'],
    source: own,
  },
  joiners: {
    name: ['入职人数', 'Joiners'],
    formula: ['期间入职的人数，重新入职也算', 'People who joined in the period, re-joining included'],
    source: own,
  },
  leavers: {
    name: ['离职人数', 'Leavers'],
    formula: ['最后工作日在期间内的人数', 'People whose last day of work lies in the period'],
    source: own,
  },
  turnover: {
    name: ['离职率', 'Turnover'],
    formula: join(['离职人数÷平均人数', 'Leavers ÷ average headcount'], moved),
    source: international,
  },
  annualTurnover: {
    name: ['离职率（年化）', 'Turnover, annualised'],
    formula: join(['离职率÷月数×12', 'Turnover ÷ months × 12'], moved),
    source: international,
  },
  domesticTurnover: {
    name: ['离职率（国内口径）', 'Turnover, domestic definition'],
    formula: join(
      ['离职人数÷（期初人数＋入职人数），不会超过100%', 'Leavers ÷ (opening headcount + joiners), never above 100 %'],
      moved,
    ),
    source: ['国内常用口径', 'As it is commonly used in China'],
  },
  voluntaryTurnover: {
    name: ['主动离职率', 'Voluntary turnover'],
    formula: ['主动离职人数÷平均人数', 'People who left of their own accord ÷ average headcount'],
    source: international,
  },
  regrettedTurnover: {
    name: ['可惜流失率', 'Regretted turnover'],
    formula: [
      '办理离职时记为「希望留住」的人数÷平均人数，没说的不计入',
      'Leavers whom HR recorded as people to keep ÷ average headcount; those of whom nobody said are not counted',
    ],
    source: own,
  },
  earlyTurnover: {
    name: ['新员工90天流失率', 'New joiners lost within 90 days'],
    formula: [
      '期间入职且已满90天的人中，90天内离职的占比',
      'Of those who joined in the period, 90 days ago or more, the share that left within 90 days',
    ],
    source: own,
  },
  retention: {
    name: ['留任率', 'Retention'],
    formula: [
      '期初在职的人中，期末仍在职的占比',
      'Of those employed at the beginning, the share still employed at the end',
    ],
    source: own,
  },
  mobility: {
    name: ['内部流动率', 'Internal mobility'],
    formula: [
      '部门或岗位变动人次÷平均人数，借调不算',
      'Changes of unit or position ÷ average headcount, secondments left out',
    ],
    source: own,
  },
  fill: {
    name: ['满编率', 'Headcount filled'],
    formula: ['在职人数÷编制', 'Headcount ÷ headcount budget'],
    source: own,
  },
  tenure: {
    name: ['平均司龄', 'Average tenure'],
    formula: ['从本次入职起的天数之和÷人数÷365.25', 'Days since the present joining ÷ people ÷ 365.25'],
    source: own,
  },
  age: {
    name: ['平均年龄', 'Average age'],
    formula: ['填写了出生日期的人的年龄平均', 'Mean age of those whose date of birth is known'],
    source: own,
  },
  women: {
    name: ['女性占比', 'Share of women'],
    formula: ['女性人数÷填写了性别的人数', 'Women ÷ people whose sex is known'],
    source: own,
  },
  span: {
    name: ['管理幅度', 'Span of control'],
    formula: ['有直属上级的人数÷直属上级人数', 'People who report to somebody ÷ managers'],
    source: own,
  },
  contractsEnding: {
    name: ['合同即将到期', 'Contracts running out'],
    formula: ['合同在90天内到期、还没有续签的人数', 'People whose contract ends within 90 days and is not renewed yet'],
    source: own,
  },
  probationsEnding: {
    name: ['试用期即将到期', 'Probations running out'],
    formula: [
      '试用期在30天内到期、还没有转正的人数',
      'People whose probation ends within 30 days and who are not confirmed yet',
    ],
    source: own,
  },
} as const satisfies Record<string, Words>
