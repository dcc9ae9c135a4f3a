import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { layRun } from '#modules/payroll/testing/laid.ts'
import { receiveFile } from '#platform/files/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Cases } from './case.ts'
import type { Company } from './company.ts'

/** Of the whole company: whoever reaches less is refused, whatever he leads. */
const company = (own: (of: Company) => Promise<object> | object) => ({
  about: 'company' as const,
  own,
  by: ['hr' as const],
})

async function locked(of: Company): Promise<string> {
  const month = addMonths(`${of.today.slice(0, 7)}-01` as Day, -1)
  return (await layRun(of.world.db, of.actors.hr.userId, month, 'locked')).runId
}

/** A file of a run, as its job leaves it. */
async function output(of: Company): Promise<string> {
  const [runId, outputId] = [await locked(of), newId()]
  const { id } = await receiveFile(of.world, {
    ...{ name: '代发.csv', stream: Readable.from([Buffer.from('1\n')]), purpose: 'export' },
    ...{ userId: null, maxBytes: 100, hours: 1 },
  })
  await sql`insert into pay_output (id, run_id, kind, file_id) values (${outputId}, ${runId}, 'bank', ${id})`.execute(
    of.world.db,
  )
  return outputId
}

export const payrollOutputsCases: Cases = {
  'payroll.makeOutput': company(async (of) => ({ runId: await locked(of), kind: 'costs' })),
  'payroll.outputs': company(async (of) => ({ runId: await locked(of) })),
  'payroll.outputPeople': company(async (of) => ({ outputId: await output(of) })),
  'payroll.downloadOutput': company(async (of) => ({ outputId: await output(of) })),
  'payroll.outputGaps': company(async (of) => ({ runId: await locked(of), kind: 'bank' })),
}
