import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
const groups: Record<'first' | 'second', string> = { first: '', second: newId() }
const entities = { first: newId(), second: newId() }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  const { db } = office.world
  groups.first = office.groupId
  for (const [key, id] of Object.entries(entities)) {
    await sql`insert into legal_entity (id) values (${id})`.execute(db)
    await sql`insert into legal_entity_version (id, legal_entity_id, name, city, from_day) values (${newId()}, ${id}, ${key}, '北京', '2020-01-01')`.execute(
      db,
    )
  }
  await sql`insert into pay_group (id, name, template_id, legal_entity_id, pay_day) values (${groups.second}, '二公司', ${office.templateId}, ${entities.second}, 15)`.execute(
    db,
  )
})
afterAll(() => office?.world.close())

const countedFor = async (groupId: string, month: string): Promise<string> => {
  const { runId, jobId } = await office.pay('startRun', { groupId, month })
  await runJobNow(office.world, jobId)
  return runId
}

async function lock(runId: string): Promise<void> {
  await office.pay('submitRun', { runId })
  const { requestId } = await office.pay('run', { runId })
  await office.decide(office.boss, 'decide', { requestId, decision: 'approve', comment: '' })
  await office.pay('lockRun', { runId })
}

const items = async (runId: string, personId: string): Promise<Record<string, number>> => {
  const { lines } = await office.pay('payslip', { runId, personId })
  return Object.fromEntries(lines.map(({ code, fen }) => [code, fen]))
}

/** Hired by the first, moved to the second on a day. */
async function moved(name: string, day: string) {
  const somebody = await office.paid(name, 30_000, { hireDate: '2026-07-01', legalEntityId: entities.first })
  await office.call('transfer', { personId: somebody.personId, day, legalEntityId: entities.second })
  return somebody
}

describe('moved to another employer of the house in mid-month', () => {
  test('each pays its days; what is his once in the month is paid and kept once', async () => {
    const gu = await moved('顾清和', '2026-07-16')
    await office.pay('addOneOff', { personId: gu.personId, item: 'bonus', month: '2026-07', fen: 500_000 })
    const child = { kind: 'childEducation', child: '小宝', birthDay: '2018-05-03' }
    await office.pay('declareFor', {
      ...{ personId: gu.personId, declaration: { fromMonth: '2026-07', declared: child } },
    })
    const [first, second] = [await countedFor(groups.first, '2026-07'), await countedFor(groups.second, '2026-07')]
    const [before, after] = [await items(first, gu.personId), await items(second, gu.personId)]
    // 23 paid days: 11 until the 15th, 12 from the 16th.
    expect([before.base, after.base]).toEqual([1_434_783, 1_565_217])
    expect([before.bonus ?? 0, after.bonus]).toEqual([0, 500_000])
    expect([before.pension ?? 0, after.pension]).toEqual([0, -240_000])
    // Each withholds for itself: 14,347.83 − 5,000 at 3 %; 15,652.17 + 5,000 − 6,753 − 5,000 − 2,000 at 3 %.
    expect([before.wageTax, after.wageTax]).toEqual([-28_043, -20_698])
    await lock(first)
    await lock(second)
    const paid = await office.sql(`select run_id from one_off where employment_id = '${gu.employmentId}'`)
    expect(paid).toEqual([{ run_id: second }])
  })

  test('whom HR has put into another group is paid nothing by that of his post', async () => {
    const lin = await office.paid('林小满', 10_000, { hireDate: '2026-08-01', legalEntityId: entities.first })
    await office.pay('putIntoGroup', { personId: lin.personId, groupId: groups.second, from: '2026-08' })
    await office.pay('addOneOff', { personId: lin.personId, item: 'bonus', month: '2026-08', fen: 100_000 })
    const first = await countedFor(groups.first, '2026-08')
    const slips = await office.sql(
      `select 1 from payslip where run_id = '${first}' and employment_id = '${lin.employmentId}'`,
    )
    expect(slips).toEqual([])
    await office.pay('cancelRun', { runId: first })
  })

  test('the year goes on with the second employer from its own first month', async () => {
    const august = await countedFor(groups.second, '2026-08')
    const [gu] = await office.sql(`select p.person_id, p.inputs from payslip p join person x on x.id = p.person_id
      where p.run_id = '${august}' and x.name = '顾清和'`)
    const slip = await items(august, String(gu?.person_id))
    // Two months: 20,652.17 + 30,000 − 2 × (6,753 + 5,000 + 2,000) = 23,146.17; at 3 % less what it withheld itself.
    expect(slip.wageTax).toBe(-(Math.round(2_314_617 * 0.03) - 20_698))
  })
})
