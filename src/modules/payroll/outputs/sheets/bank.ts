import type { Cell } from '#platform/sheet/write.ts'
import { type BankField, type BankFormatId, bankFormats } from '../rules/formats.ts'
import type { Included } from '../store/outputs.ts'
import { type BankRow, bankRows } from '../store/slips.ts'
import { filed } from './filed.ts'
import { columnOf, inPieces, type Sheet, type Source } from './sheet.ts'

/** Accounts are opened here, and nowhere before: the file itself is kept sealed. */
export function bankSheet(source: Source, formatId: BankFormatId): Sheet {
  const { file, fields } = bankFormats[formatId]
  const included: Included[] = []
  return {
    format: file,
    included,
    columns: fields.map((field) =>
      columnOf(filed.bank[field], field === 'amount' ? 'money' : field === 'line' ? 'number' : 'text', widths[field]),
    ),
    rows: payments(source, fields, included),
  }
}

const widths: Partial<Record<BankField, number>> = { line: 8, account: 28, bank: 28, remark: 20 }

async function* payments(source: Source, fields: readonly BankField[], included: Included[]): AsyncGenerator<Cell[]> {
  const { db, run, secrets } = source
  const remark = filed.remark(run.month.slice(0, 4), Number(run.month.slice(5, 7)))
  const cell: Record<BankField, (row: BankRow, line: number) => Cell> = {
    line: (_, line) => line,
    name: ({ name }) => name,
    number: ({ number }) => number,
    account: ({ account }) => secrets.decrypt(account),
    bank: ({ bank }) => bank,
    amount: ({ net }) => net,
    remark: () => remark,
  }
  let line = 0
  for await (const row of inPieces(source, (ids) => bankRows(db, run, ids))) {
    line += 1
    included.push({ employmentId: row.employmentId, fen: row.net })
    yield fields.map((field) => cell[field](row, line))
  }
}
