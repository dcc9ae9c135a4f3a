import { afterAll, beforeAll, expect, test } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let runId: string

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  await office.paid('顾清和', 30_000)
  runId = await office.counted('2026-07')
})
afterAll(() => office?.world.close())

const approve = async () => {
  await office.pay('submitRun', { runId })
  const { requestId } = await office.pay('run', { runId })
  await office.decide(office.boss, 'decide', { requestId, decision: 'approve', comment: '' })
}
const save = async (fromMonth: string) => {
  const { items, policy } = await office.pay('template', { templateId: office.templateId })
  await office.pay('saveTemplate', { templateId: office.templateId, name: '通用', fromMonth, items, policy })
}

test('rules of its month saved after it was counted: it is counted anew before it goes on', async () => {
  await save('2026-07')
  expect((await office.pay('run', { runId })).stale).toBe(1)
  await expect(office.pay('submitRun', { runId })).rejects.toMatchObject({ code: 'payroll.runStale' })
  await runJobNow(office.world, (await office.pay('recomputeRun', { runId })).jobId)
  expect((await office.pay('run', { runId })).stale).toBe(0)
})

test('rules of a later month are none of its business', async () => {
  await save('2026-08')
  expect((await office.pay('run', { runId })).stale).toBe(0)
})

test('who closes waits for who is saving the rules, and then sees them', async () => {
  await approve()
  const saver = await office.world.pool.connect()
  try {
    await saver.query('begin')
    await saver.query('select 1 from pay_template where id = $1 for update', [office.templateId])
    const closing = office.pay('lockRun', { runId }).then(
      () => 'closed',
      ({ code }) => code,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    await saver.query(
      `update pay_template_version set saved_at = now() where template_id = $1 and from_month = '2026-07-01'`,
      [office.templateId],
    )
    await saver.query('commit')
    expect(await closing).toBe('payroll.runStale')
  } finally {
    saver.release()
  }
})

test('and who saves the rules of a closed month is refused', async () => {
  await runJobNow(office.world, (await office.pay('recomputeRun', { runId })).jobId)
  await approve()
  await office.pay('lockRun', { runId })
  await expect(save('2026-07')).rejects.toMatchObject({ code: 'payroll.templateClosed' })
})
