import { addDays, addMonths } from '#platform/kernel/day.ts'
import type { Cell } from '#platform/sheet/write.ts'
import { speakerOf } from '#platform/words.ts'
import { words } from '../locale.ts'
import { journalOf } from '../rules/journal.ts'
import { itemCosts, owedIn, type UnitCost, unitCosts } from '../store/costs.ts'
import { columnOf, rulesOf, type Sheet, type Source } from './sheet.ts'

/** What each unit cost, with its cost centre. */
export function costSheet(source: Source): Sheet {
  const t = speakerOf(words, source.language)
  return {
    format: 'xlsx',
    columns: [
      ...(['unit', 'code', 'centre'] as const).map((key) => columnOf(t(key), 'text', 20)),
      columnOf(t('people'), 'number'),
      ...(['gross', 'onTop', 'cost'] as const).map((key) => columnOf(t(key), 'money')),
    ],
    rows: units(source),
  }
}

async function* units(source: Source): AsyncGenerator<Cell[]> {
  const t = speakerOf(words, source.language)
  const found = await unitCosts(source.db, source.run)
  for (const row of found) yield [row.unit, row.code, row.centre, ...figuresOf(row)]
  const sum = (field: 'people' | 'gross' | 'company') => found.reduce((total, row) => total + row[field], 0)
  const whole = { people: sum('people'), gross: sum('gross'), company: sum('company') }
  yield [t('total'), null, null, ...figuresOf(whole)]
}

const figuresOf = ({ people, gross, company }: Pick<UnitCost, 'people' | 'gross' | 'company'>): Cell[] => [
  ...[people, gross, company, gross + company],
]

/** The entry that books the run. */
export function ledgerSheet(source: Source): Sheet {
  const t = speakerOf(words, source.language)
  return {
    format: 'xlsx',
    columns: [
      columnOf(t('day'), 'day'),
      ...(['text', 'account', 'centre'] as const).map((key) => columnOf(t(key), 'text', 26)),
      ...(['debit', 'credit'] as const).map((key) => columnOf(t(key), 'money')),
    ],
    rows: entry(source),
  }
}

async function* entry(source: Source): AsyncGenerator<Cell[]> {
  const { db, run } = source
  const t = speakerOf(words, source.language)
  const day = addDays(addMonths(run.month, 1), -1)
  const text = t('textOf', { month: run.month.slice(0, 7) })
  const sums = (await itemCosts(db, run)).flatMap(({ ruleSet, item: place, ...sum }) => {
    const item = rulesOf(source, ruleSet).items[place]
    return item ? [{ ...sum, item }] : []
  })
  const side = (fen: number): Cell => (fen === 0 ? null : fen)
  for (const { account, costCentre, debit, credit } of journalOf(sums, await owedIn(db, run))) {
    yield [day, text, t(`account.${account}`), costCentre, side(debit), side(credit)]
  }
}
