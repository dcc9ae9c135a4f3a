import { expect, it } from 'vitest'
import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { bookOf, type CompanyFigure } from './book.ts'
import { parameter } from './parameter.ts'

const source = { title: { zh: '示例办法', en: 'Example Measures' }, article: { zh: '', en: '' } }
const local = parameter({
  code: 'example.local',
  label: { zh: '示例', en: 'Example' },
  unit: 'days',
  schema: z.number(),
  checkedOn: '2026-06-01',
  byPlace: true,
  versions: [
    { place: 'guangdong', from: '2020-01-01', value: 1, source, status: '正式' },
    { place: 'beijing', from: '2020-01-01', value: 2, source, status: '正式' },
    { place: 'beijing', from: '2026-07-01', until: '2027-07-01', value: 3, source, status: '正式' },
  ],
})
const entered = (place: string, from: string, value: number, until?: string): CompanyFigure => ({
  code: 'example.local',
  place,
  from,
  value,
  source,
  status: '企业确认',
  ...(until === undefined ? {} : { until }),
})
const at = (company: CompanyFigure[], day: string, place: string) =>
  bookOf(company).find(local, Day.parse(day), place)?.value

it.each([
  ['the newest that has begun', [], '2026-08-01', 'beijing', 3],
  ['the one before', [], '2026-06-30', 'beijing', 2],
  ['nothing after its last day', [], '2027-07-01', 'beijing', undefined],
  ['nothing before its first', [], '2019-12-31', 'beijing', undefined],
  ['a place by its Chinese name', [], '2026-08-01', '北京市', 3],
  ['the rule of the province', [], '2026-08-01', '深圳', 1],
  ['nothing for a place that is not known', [], '2026-08-01', '成都', undefined],
  ['the company’s from its day', [entered('beijing', '2026-09-01', 9)], '2026-09-01', 'beijing', 9],
  ['the built-in one before it', [entered('beijing', '2026-09-01', 9)], '2026-08-31', 'beijing', 3],
  ['the company’s of the same day', [entered('beijing', '2026-07-01', 9)], '2026-08-01', 'beijing', 9],
  [
    'the later entry for a day',
    [entered('beijing', '2026-07-01', 8), entered('beijing', '2026-07-01', 9)],
    '2026-08-01',
    'beijing',
    9,
  ],
  ['the newer built-in one', [entered('beijing', '2026-01-01', 9)], '2026-08-01', 'beijing', 3],
  [
    'the built-in one once the company’s has ended',
    [entered('beijing', '2026-08-01', 9, '2026-09-01')],
    '2026-09-01',
    'beijing',
    3,
  ],
  ['the city’s own above the province’s', [entered('shenzhen', '2026-01-01', 9)], '2026-08-01', '深圳', 9],
  ['what is added for a new city', [entered('成都', '2026-01-01', 9)], '2026-08-01', '成都', 9],
])('finds %s', (_, company, day, place, value) => expect(at(company, day, place)).toBe(value))
