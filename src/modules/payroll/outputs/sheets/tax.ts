import { formatFen } from '#platform/kernel/money.ts'
import type { Cell, Column } from '#platform/sheet/write.ts'
import type { DeductionKind } from '../../facts/contract/deductions.ts'
import { openingsOf, yearKey } from '../../runs/store/month.ts'
import { bonusOf, type Filing, filingOf } from '../rules/filing.ts'
import { deductedOf, type TaxRow, taxRows } from '../store/slips.ts'
import { filed } from './filed.ts'
import { columnOf, inPieces, rulesOf, type Sheet, type Source } from './sheet.ts'

const identity: Column[] = filed.person.map((header) => columnOf(header, 'text', header === '证件号码' ? 22 : 12))
const money = (headers: Readonly<Record<string, string>>): Column[] =>
  Object.values(headers).map((header) => columnOf(header, 'money'))
const ending: Column[] = [...money(filed.last), columnOf(filed.note, 'text', 30)]

function identityOf({ number, name, residentId }: TaxRow, { secrets }: Source): Cell[] {
  return [number, name, ...(residentId ? [filed.residentId, secrets.decrypt(residentId)] : [null, null])]
}

type TaxField = keyof typeof filed.tax
const fields = Object.keys(filed.tax) as TaxField[]

/** 综合所得申报 — 正常工资薪金收入, in the order of the authority’s own columns. */
export const taxSheet = (source: Source): Sheet => ({
  format: 'xlsx',
  columns: [...identity, ...money(filed.tax), ...ending],
  rows: filings(source),
})

async function* filings(source: Source): AsyncGenerator<Cell[]> {
  for await (const { row, deducted, opening } of inPieces(source, (ids) => withYear(source, ids))) {
    const filing: Partial<Record<TaxField, number>> = filingOf({ ...row, deducted }, itemsOf(row, source)) as Filing
    const note = opening > 0 ? filed.opening(formatFen(opening)) : null
    yield [...identityOf(row, source), ...fields.map((field) => filing[field] ?? 0), 0, 0, note]
  }
}

const itemsOf = ({ ruleSet }: TaxRow, source: Source) => rulesOf(source, ruleSet).items

type WithYear = { row: TaxRow; deducted: Partial<Record<DeductionKind, number>>; opening: number }

async function withYear({ db, run }: Source, ids: readonly string[]): Promise<WithYear[]> {
  const rows = await taxRows(db, run, ids, false)
  const people = rows.map(({ personId }) => personId)
  const openings = await openingsOf(db, people, Number(run.month.slice(0, 4)))
  const deducted = new Map<string, Partial<Record<string, number>>>()
  for (const { personId, legalEntityId, kind, fen } of await deductedOf(db, people, run.month)) {
    const key = yearKey(personId, legalEntityId)
    deducted.set(key, { ...deducted.get(key), [kind]: fen })
  }
  return rows.map((row) => {
    const key = yearKey(row.personId, row.legalEntityId)
    return { row, deducted: deducted.get(key) ?? {}, opening: openings.get(key)?.additional ?? 0 }
  })
}

/** 全年一次性奖金收入: those whose bonus was taxed alone. */
export const bonusTaxSheet = (source: Source): Sheet => ({
  format: 'xlsx',
  columns: [...identity, ...money(filed.bonus), ...ending],
  rows: bonuses(source),
})

async function* bonuses(source: Source): AsyncGenerator<Cell[]> {
  const { db, run } = source
  for await (const row of inPieces(source, (ids) => taxRows(db, run, ids, true))) {
    yield [...identityOf(row, source), bonusOf(row.amounts, itemsOf(row, source)), 0, 0, 0, 0, null]
  }
}
