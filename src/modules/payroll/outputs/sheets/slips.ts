import { setImmediate as turn } from 'node:timers/promises'
import type { ZipPart } from '#platform/files/index.ts'
import { payslipPdf } from '../../slips/pdf/payslip-pdf.ts'
import { companyName, slipsOf } from '../../slips/store/slips.ts'
import { type Engines, tellSlips } from '../../slips/telling.ts'
import { slipFileName } from '../rules/file-names.ts'
import type { Included } from '../store/outputs.ts'
import type { Source } from './sheet.ts'

const atOnce = 50

/** Everybody’s payslip on paper, one after the other: however many there are, a few are in memory. */
export async function* slipFiles(source: Source, included: Included[]): AsyncGenerator<ZipPart> {
  const { db, run, ids, language, progress } = source
  const company = { name: await companyName(db) }
  const engines: Engines = new Map()
  const taken = new Set<string>()
  for (let at = 0; at < ids.length; at += atOnce) {
    const slips = await slipsOf(db, run, ids.slice(at, at + atOnce))
    for (const slip of await tellSlips(db, slips, engines)) {
      const { month, net, person } = slip
      const name = slipFileName({ month, name: person.name, number: person.employeeNo }, taken)
      yield { name, bytes: await payslipPdf(slip, company, language) }
      included.push({ employmentId: person.employmentId, fen: net })
      await progress(included.length, ids.length)
      // Setting a page takes the process for a moment: whoever waits for an answer comes first.
      await turn()
    }
  }
}
