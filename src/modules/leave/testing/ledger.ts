import { sql } from 'kysely'
import { expect } from 'vitest'
import { balancesOf } from '../index.ts'
import { balanceOn, missingExpiries } from '../rules/lot.ts'
import type { LeaveOffice } from './office.ts'

export type Worker = Awaited<ReturnType<LeaveOffice['worker']>>

/** An empty ledger in the middle of June, and somebody who has ten days of annual leave a year. */
export async function freshWorker(office: LeaveOffice, name: string, employeeNo: string): Promise<Worker> {
  office.world.setToday('2026-06-15')
  await sql`truncate person, roster, leave_lot, leave_entry, leave_request, leave_opening, leave_turned cascade`.execute(
    office.world.db,
  )
  return office.worker(name, { hireDate: '2016-01-04', firstWorkDate: '2015-01-01', employeeNo })
}

/** What `leave.saveType` takes to carry over so many days of annual leave until that day; null: all. */
export const carrying = (typeId: string, mostDays: number | null, until: string) => ({
  ...{ typeId, code: 'annual', names: { zh: '年休假', en: 'Annual leave' }, law: 'annual', from: '2020-01-01' },
  rule: { grant: { by: 'service' }, carryOver: { mostDays, until } },
})

/** The ledger of somebody and a type, the oldest first: `2026-01-01 grant 4800`. */
export async function briefOf(office: LeaveOffice, personId: string, typeId: string): Promise<string[]> {
  const { entries } = await office.leave('ledger', { personId, typeId })
  return entries.toReversed().map(({ day, kind, units }) => `${day} ${kind} ${units}`)
}

/** The sum of the ledger up to today is the balance, lot by lot and altogether, and nothing is left to post. */
export async function assertSums({ world, leave }: LeaveOffice, { personId, employmentId }: Worker): Promise<void> {
  const today = world.today()
  for (const { type, states, units, kept } of (await balancesOf(world.db, [employmentId], today)).get(employmentId) ??
    []) {
    for (const lot of states) {
      expect(missingExpiries(lot, lot.entries, today)).toEqual([])
      const plain = lot.entries.filter(({ day }) => day <= today).reduce((sum, each) => sum + each.units, 0)
      expect(plain).toBe(balanceOn(lot, lot.entries, today))
    }
    const { entries } = await leave('ledger', { personId, typeId: type.typeId })
    if (kept) expect(entries.find(({ day }) => day <= today)?.balance ?? 0).toBe(units)
  }
}
