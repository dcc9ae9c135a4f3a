import type { FilledSchedule } from '#modules/time/index.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import type { SampleCompany } from '../company.ts'
import type { SampleUnit, Structure } from '../structure.ts'
import type { Worker } from './workers.ts'

const hour = (hours: number) => hours * 60
const lunch = { from: hour(12), to: hour(13) }

type Body = FilledSchedule['shifts'][number]['body']

const plain = (from: number, to: number, more: Partial<Body> = {}): Body => ({
  ...{ segments: [{ from: hour(from), to: hour(to) }], breaks: [], flexible: null, punches: 'ends' },
  ...{ lateGrace: 5, earlyGrace: 5, absentAfter: null, before: 240, after: 360 },
  ...more,
})

const shift = (key: string, name: string, short: string, tone: number, body: Body) => ({ key, name, short, tone, body })

const shifts: FilledSchedule['shifts'] = [
  shift('day', '行政班', '行', 0, plain(9, 18, { breaks: [lunch] })),
  shift('flexible', '弹性班', '弹', 3, plain(8, 19, { breaks: [lunch], flexible: { latest: hour(10), minutes: 480 } })),
  shift('early', '早班', '早', 1, plain(7, 15)),
  shift('late', '中班', '中', 5, plain(15, 23)),
  shift('night', '夜班', '夜', 2, plain(23, 31)),
  // Part-time work: four hours a day and twenty-four a week at most (劳动合同法第六十八条).
  shift('half', '半日班', '半', 6, plain(9, 13)),
  shift('free', '不定时', '免', 7, plain(9, 18, { breaks: [lunch], punches: 'none' })),
]

const asked = { by: 'both', step: 30, least: 30, restDays: 'asked' } as const

const office: FilledSchedule['patterns'][number]['body'] = {
  ...{ anchor: '2024-01-01' as Day, followsCalendar: true, system: 'standard', period: 'quarter', overtime: asked },
  missing: 'nothing',
}

const week = (key: string): (string | null)[] => [key, key, key, key, key, null, null]

const patterns: FilledSchedule['patterns'] = [
  { key: 'week', name: '双休', cycle: week('day'), body: office },
  {
    ...{ key: 'flexible', name: '弹性双休', cycle: week('flexible') },
    body: { ...office, overtime: { by: 'punched', step: 30, least: 60, restDays: 'comp' } },
  },
  { key: 'turns', name: '早中两班', cycle: [...week('early'), ...week('late')], body: office },
  {
    ...{ key: 'rotation', name: '早中夜轮班' },
    cycle: ['early', 'early', 'late', 'late', 'night', 'night', null, null],
    body: { ...office, followsCalendar: false, system: 'comprehensive' },
  },
  {
    ...{ key: 'service', name: '客服四上二休' },
    cycle: ['early', 'early', 'late', 'late', null, null],
    body: { ...office, followsCalendar: false },
  },
  { key: 'half', name: '半日制', cycle: week('half'), body: office },
  { key: 'free', name: '不定时工作制', cycle: week('free'), body: { ...office, system: 'flexible' } },
]

type Use = FilledSchedule['uses'][number]
type Turn = { pattern: string; shifted: number }

const flexible = new Set(['研发中心', '产品中心', '数据中心'])

/** By which pattern a unit works, where it is not that of the company; teams of a rotation begin apart. */
function patternOf(unit: SampleUnit, nth: number): Turn | undefined {
  const { trade, depth, isLeaf } = unit
  if (depth === 1 && flexible.has(trade.name)) return { pattern: 'flexible', shifted: 0 }
  if (!isLeaf) return undefined
  if (trade.name === '客户服务中心') return { pattern: 'service', shifted: (nth * 2) % 6 }
  if (trade.name === '质量中心') return { pattern: 'turns', shifted: (nth % 2) * 7 }
  if (trade.name !== '生产中心') return undefined
  if (sectionOf(unit).order === 0) return { pattern: 'rotation', shifted: (nth * 2) % 8 }
  return { pattern: 'turns', shifted: (nth % 2) * 7 }
}

const sectionOf = (unit: SampleUnit): SampleUnit => (unit.depth > 2 && unit.parent ? sectionOf(unit.parent) : unit)

/** Heads of the company and its departments have no fixed hours; who works half days has a pattern of his own. */
function ownPattern({ isHead, unit, isPartTime }: Worker): string | undefined {
  if (isHead && unit.depth < 2) return 'free'
  return isPartTime ? 'half' : undefined
}

export function scheduleOf({ plan }: SampleCompany, workers: Iterable<Worker>, from: Day): FilledSchedule {
  const span = { from, to: forever }
  const company: Use = { ...span, pattern: 'week', unitId: null, employmentId: null, shifted: 0 }
  const own: Use[] = []
  for (const worker of workers) {
    const pattern = ownPattern(worker)
    if (pattern) own.push({ ...span, pattern, unitId: null, employmentId: worker.employmentId, shifted: 0 })
  }
  return { shifts, patterns, uses: [company, ...unitUses(plan.structure, span), ...own] }
}

function unitUses({ units }: Structure, span: { from: Day; to: Day }): Use[] {
  const seen = new Map<SampleUnit, number>()
  return units.flatMap((unit) => {
    const section = sectionOf(unit)
    const nth = seen.get(section) ?? section.order
    if (unit.isLeaf) seen.set(section, nth + 1)
    const turn = patternOf(unit, nth)
    return turn ? [{ ...span, ...turn, unitId: unit.id, employmentId: null }] : []
  })
}
