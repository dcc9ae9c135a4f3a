import type { Cell } from '#platform/sheet/write.ts'
import { speakerOf } from '#platform/words.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import { words } from '../locale.ts'
import { addTo, type Insured, insuredFields, insuredOf } from '../rules/insured.ts'
import { insuredRows } from '../store/slips.ts'
import { columnOf, inPieces, rulesOf, type Sheet, type Source } from './sheet.ts'

/** Everybody insured, then the sums of each city. */
export function insuranceSheet(source: Source): Sheet {
  const t = speakerOf(words, source.language)
  return {
    format: 'xlsx',
    columns: [
      ...(['number', 'name', 'city'] as const).map((key) => columnOf(t(key))),
      ...insuredFields.map((field) => columnOf(t(field), 'money')),
    ],
    rows: shares(source),
  }
}

const amountsOf = (insured: Insured): Cell[] => insuredFields.map((field) => insured[field])

async function* shares(source: Source): AsyncGenerator<Cell[]> {
  const { db, run } = source
  const t = speakerOf(words, source.language)
  const cityOf = (city: string | null) => placeNames(placeCode(city ?? ''))[source.language]
  const sums = new Map<string, Insured>()
  for await (const row of inPieces(source, (ids) => insuredRows(db, run, ids))) {
    const insured = insuredOf(row, rulesOf(source, row.ruleSet))
    if (!insured) continue
    const city = cityOf(row.city)
    addTo(sums, city, insured)
    yield [row.number, row.name, city, ...amountsOf(insured)]
  }
  const cities = [...sums].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [city, insured] of cities) yield [null, t('totalOf', { city }), city, ...amountsOf(insured)]
  const whole = new Map<string, Insured>()
  for (const [, insured] of cities) addTo(whole, '', insured)
  for (const insured of whole.values()) yield [null, t('total'), null, ...amountsOf(insured)]
}
