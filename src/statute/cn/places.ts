import type { Names } from '../parameter.ts'

/** A city or province for which figures are built in. Others are called as the company calls them. */
export type Place = { code: string; names: Names; province?: string }

export const places: readonly Place[] = [
  { code: 'beijing', names: { zh: '北京', en: 'Beijing' } },
  { code: 'shanghai', names: { zh: '上海', en: 'Shanghai' } },
  { code: 'shenzhen', names: { zh: '深圳', en: 'Shenzhen' }, province: 'guangdong' },
  { code: 'guangdong', names: { zh: '广东', en: 'Guangdong' } },
  { code: 'zhejiang', names: { zh: '浙江', en: 'Zhejiang' } },
  { code: 'henan', names: { zh: '河南', en: 'Henan' } },
  { code: 'sichuan', names: { zh: '四川', en: 'Sichuan' } },
]

const byCode = new Map(places.map((place) => [place.code, place]))
const byName = new Map(
  places.flatMap(({ code, names }) => [[names.zh, code] as const, [names.en.toLowerCase(), code] as const]),
)

/** `北京`, `北京市` and `Beijing` are `beijing`; a place that is not built in stays as it is written. */
export function placeCode(place: string): string {
  const written = place.trim()
  return byName.get(written.replace(/[市省]$/, '')) ?? byName.get(written.toLowerCase()) ?? written
}

export const provinceOf = (code: string): string | undefined => byCode.get(code)?.province ?? undefined

export const placeNames = (code: string): Names => byCode.get(code)?.names ?? { zh: code, en: code }
