import type { SampleCompany } from './company.ts'
import type { Special } from './specials.ts'
import { placesOf, wideSpan } from './staffing.ts'
import type { SampleUnit } from './structure.ts'
import { lateTrade, overworkedTrade } from './time/habits.ts'

type Found = { unitId: string } | { personIds: string[] }
type Trouble = { kind: string; is: readonly [zh: string, en: string]; where: (company: SampleCompany) => Found }

const inUnit =
  (read: (planted: SampleCompany['plan']['staffing']['planted']) => SampleUnit): Trouble['where'] =>
  (company) => ({ unitId: read(company.plan.staffing.planted).id })

const of =
  (...specials: Special[]): Trouble['where'] =>
  ({ plan: { order, structure, staffing } }) => ({
    personIds: [...placesOf(order, structure, staffing)].flatMap((place) =>
      place.kind === 'here' && place.special && specials.includes(place.special)
        ? [structure.ids('person', place.at)]
        : [],
    ),
  })

const department =
  (name: string): Trouble['where'] =>
  ({ plan }) => ({
    unitId: plan.structure.units.find((unit) => unit.depth === 1 && unit.trade.name === name)?.id ?? '',
  })

/** All that is planted in the sample company, to be found in its figures. */
export const troubles = [
  {
    kind: 'leavingUnit',
    is: [
      '一个部门连续三个完整月的离职率（年化）超过20%',
      'A unit with leaving over 20 % a year in each of the last three full months',
    ],
    where: inUnit(({ leaving }) => leaving),
  },
  {
    kind: 'contractsForgotten',
    is: ['合同到期没有续签，也没有人发现', 'Contracts that ran out and nobody noticed'],
    where: of('expired'),
  },
  {
    kind: 'withoutContract',
    is: ['入职超过一个月还没有书面劳动合同', 'Over a month at work without a written contract'],
    where: of('unsigned'),
  },
  {
    kind: 'wideSpan',
    is: [`一位主管有${wideSpan}名直接下属`, `A manager with ${wideSpan} direct reports`],
    where: ({ plan }) => ({ personIds: [plan.structure.ids('person', plan.staffing.planted.wide.at)] }),
  },
  {
    kind: 'overHeadcount',
    is: ['一个部门远超编制', 'A unit well over its headcount'],
    where: inUnit(({ over }) => over),
  },
  {
    kind: 'underHeadcount',
    is: ['一个部门远低于编制', 'A unit well under its headcount'],
    where: inUnit(({ under }) => under),
  },
  {
    kind: 'payGap',
    is: ['两位同岗位同职级的员工，薪资相差40%', 'Two people of one job and level with a pay gap of 40 %'],
    where: of('paidLess', 'paidMore'),
  },
  {
    kind: 'lateDepartment',
    is: [
      '一个中心的迟到远多于其他中心，近半年有了好转',
      'A department late far more often than the others, and better in the last half year',
    ],
    where: department(lateTrade),
  },
  {
    kind: 'overworkedDepartment',
    is: [
      '一个中心在几个赶版本的月份里，有人加班超过36小时',
      'A department where some worked over 36 hours of overtime in the months before a release',
    ],
    where: department(overworkedTrade),
  },
] as const satisfies readonly Trouble[]
