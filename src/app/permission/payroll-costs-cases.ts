import { Readable } from 'node:stream'
import { receiveFile } from '#platform/files/index.ts'
import type { Cases } from './case.ts'
import type { Company } from './company.ts'

const month = ({ today }: Company): string => today.slice(0, 7)
const year = ({ today }: Company): number => Number(today.slice(0, 4))

/** A table that HR has sent. */
async function table(of: Company): Promise<object> {
  const { id } = await receiveFile(of.world, {
    ...{ name: '经营.csv', stream: Readable.from([Buffer.from(`月份,营收\n1月,${of.count()}\n`)]), purpose: 'upload' },
    ...{ userId: of.actors.hr.userId, maxBytes: 10_000, hours: 1 },
  })
  return { fileId: id, year: year(of) }
}

/** What the company earns and what its people cost: of the whole of it, whatever somebody leads. */
export const payrollCostsCases: Cases = {
  'payroll.payCosts': { about: 'company', own: (of) => ({ year: year(of) }), by: ['hr', 'executive'] },
  'payroll.businessResults': { about: 'company', own: () => ({}), by: ['hr', 'executive'] },
  'payroll.saveBusinessResult': {
    about: 'company',
    own: (of) => ({ month: month(of), revenue: of.count() * 100 }),
    by: ['hr'],
  },
  'payroll.businessResultHistory': { about: 'company', own: (of) => ({ month: month(of) }), by: ['hr'] },
  'payroll.businessResultTemplate': { about: 'company', own: () => ({}), by: ['hr'] },
  'payroll.readBusinessResults': { about: 'company', own: table, by: ['hr'] },
  'payroll.importBusinessResults': { about: 'company', own: table, by: ['hr'] },
}
