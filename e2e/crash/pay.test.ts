import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, api, dayFromNow, setUp } from './company.ts'
import { newFolder, query, type Server, startServer } from './server.ts'

const people = 120
const month = dayFromNow(-31).slice(0, 7)

let folder: string
let remove: () => Promise<void>
let server: Server
let key: string
let hr: Api
let groupId: unknown
let runId: unknown

/** Interns: nothing of insurance keeps their month from being closed. */
async function hireInterns(): Promise<string[]> {
  const hire = (at: number) =>
    hr.call('people.hire', {
      ...{ fullName: `发薪试验${at}`, employeeNo: `PAY-${at}`, unitId: hr.unitId, hireDate: `${month}-01` },
      ...{ monthlyWage: 300_000 + at, employmentType: 'intern' },
    })
  const hired = await Promise.all(Array.from({ length: people }, (_, at) => hire(at)))
  return hired.map(({ personId }) => personId as string)
}

beforeAll(async () => {
  ;({ folder, remove } = await newFolder())
  server = await startServer(folder)
  const made = await setUp(server.url)
  key = made.key
  hr = made
  const ids = await hireInterns()
  await hr.call('payroll.begin', { month })
  const { rows } = (await hr.call('payroll.groups')) as { rows: { groupId: string }[] }
  groupId = rows[0]?.groupId
  await Promise.all(
    ids.slice(0, 40).map((personId) => hr.call('payroll.addOneOff', { personId, item: 'bonus', month, fen: 10_000 })),
  )
})
afterAll(async () => {
  await server?.stop()
  await remove?.()
})

async function again(): Promise<void> {
  await server.kill()
  server = await startServer(folder)
  hr = api(server.url, key, hr.unitId)
}

const stateOf = async (): Promise<string> => (await hr.call('payroll.run', { runId })).state as string

async function counted(): Promise<string> {
  for (;;) {
    const state = await stateOf()
    if (state !== 'computing') return state
    await pause(50)
  }
}

/** How much of a run is there: payslips, amounts that it has taken, sums by unit. */
async function kept(): Promise<Record<string, unknown> | undefined> {
  const [found] = await query(
    folder,
    `select r.state, (select count(*)::int from payslip p where p.run_id = r.id) as slips,
      (select count(*)::int from one_off o where o.run_id = r.id) as taken,
      (select coalesce(sum(u.people), 0)::int from pay_month_unit u where u.run_id = r.id) as summed,
      (select count(*)::int from audit a where a.operation = 'payroll.payRun') as paid
    from pay_run r where r.id = $1`,
    [runId],
  )
  return found
}

/** Done by the server that is killed at some moment of it; whether it was answered nobody knows. */
async function cutOff(operation: string, input: object, after: number): Promise<void> {
  const sent = hr.call(operation, input).catch(() => undefined)
  await pause(after)
  await again()
  await sent
}

describe('a run of pay', () => {
  it('killed while it is counted is counted whole or not at all', async () => {
    ;({ runId } = await hr.call('payroll.startRun', { groupId, month }))
    for (const after of [0, 40, 150]) {
      await pause(after)
      await again()
      const state = await counted()
      expect((await kept())?.slips).toBe(state === 'draft' ? people : 0)
      await hr.call('payroll.recomputeRun', { runId })
    }
    expect(await counted()).toBe('draft')
    expect(await kept()).toMatchObject({ slips: people, taken: 0, summed: 0 })
  })

  it('killed while it is closed is closed whole or not at all', async () => {
    await query(folder, `update pay_run set state = 'approved', approved_at = now() where id = $1`, [runId])
    for (const after of [0, 5, 15, 40]) {
      if ((await stateOf()) === 'locked') break
      await cutOff('payroll.lockRun', { runId }, after)
      const closed = (await stateOf()) === 'locked'
      expect(await kept()).toMatchObject(closed ? { taken: 40, summed: people } : { taken: 0, summed: 0 })
    }
    if ((await stateOf()) !== 'locked') await hr.call('payroll.lockRun', { runId })
    expect(await kept()).toMatchObject({ state: 'locked', slips: people, taken: 40, summed: people })
  })

  it('killed while it is recorded as paid is paid once', async () => {
    const paying = { runId, paidOn: dayFromNow(0) }
    const twin = hr.call('payroll.payRun', paying).catch(() => undefined)
    await cutOff('payroll.payRun', paying, 3)
    await twin
    if ((await stateOf()) === 'locked') await hr.call('payroll.payRun', paying)
    await expect(hr.call('payroll.payRun', paying)).rejects.toThrow('payroll.stateIsNot')
    expect(await kept()).toMatchObject({ state: 'paid', paid: 1 })
  })
})
