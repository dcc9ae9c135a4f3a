import type { Day } from '#platform/kernel/day.ts'
import type { Language } from '#platform/words.ts'

export const today = '2026-11-22' as Day

type Both = readonly [zh: string, en: string]

export const inLanguage = ([zh, en]: Both, language: Language): string => (language === 'zh' ? zh : en)

export type SamplePerson = {
  id: string
  name: Both
  unit: Both
  job: Both
  grade: string
  leaving: boolean
  ends: Day
  phone: string
  ratio: number
}

const given: readonly (readonly [string, string, string, string, string])[] = [
  ['韩知遥', 'Han Zhiyao', '产品部', 'Product', 'P3'],
  ['周以安', 'Zhou Yian', '产品部', 'Product', 'M3'],
  ['顾清和', 'Gu Qinghe', '研发二部', 'R&D 2', 'P4'],
  ['沈屿', 'Shen Yu', '研发二部', 'R&D 2', 'P2'],
  ['陆嘉禾', 'Lu Jiahe', '华东销售', 'Sales East', 'P3'],
  ['许念', 'Xu Nian', '研发一部', 'R&D 1', 'P2'],
  ['程一诺', 'Cheng Yinuo', '质量中心', 'Quality', 'M1'],
  ['唐昀', 'Tang Yun', '研发一部', 'R&D 1', 'P5'],
  ['方予怀', 'Fang Yuhuai', '财务部', 'Finance', 'P2'],
  ['白景行', 'Bai Jingxing', '算法组', 'Algorithms', 'P3'],
  ['苏映雪', 'Su Yingxue', '人才发展', 'Growth', 'M1'],
  ['秦远舟', 'Qin Yuanzhou', '华南销售', 'Sales South', 'M2'],
  ['罗星野', 'Luo Xingye', '研发二部', 'R&D 2', 'P2'],
  ['叶知秋', 'Ye Zhiqiu', '市场部', 'Marketing', 'P3'],
  ['蒋牧云', 'Jiang Muyun', '供应链', 'Supply', 'P1'],
  ['宋时雨', 'Song Shiyu', '客户成功', 'Success', 'P2'],
]

const jobs: readonly Both[] = [
  ['高级产品经理', 'Senior product manager'],
  ['技术专家', 'Tech expert'],
  ['后端工程师', 'Back-end engineer'],
  ['会计', 'Accountant'],
]

export const people: readonly SamplePerson[] = given.map(([name, latin, unit, unitLatin, grade], index) => ({
  id: `RH${1021 + index * 17}`,
  name: [name, latin],
  unit: [unit, unitLatin],
  job: jobs[index % jobs.length] ?? ['', ''],
  grade,
  leaving: index === 4,
  ends: `2026-${index < 8 ? '11' : '12'}-${String(index < 8 ? 22 + index : index).padStart(2, '0')}` as Day,
  phone: `138••••${6027 + index * 11}`,
  ratio: 0.82 + ((index * 13) % 40) / 100,
}))
