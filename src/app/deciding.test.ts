import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Company, layOut } from './permission/company.ts'

let company: Company
beforeAll(async () => {
  company = await layOut()
})
afterAll(() => company?.world.close())

it('whoever is asked can answer: also a user with no role who is not in the roster', async () => {
  const { approvalId: requestId } = await company.as('employee', 'people.requestChange', {
    changes: { currentAddress: '虚构市样例路77号' },
  })
  const { stranger } = company.actors
  await expect(company.as('stranger', 'approvals.request', { requestId })).rejects.toMatchObject({
    code: 'permission.denied',
  })
  await company.as('hrbp', 'approvals.handOver', { requestId, userId: stranger.userId })
  const { facts } = (await company.as('stranger', 'approvals.request', { requestId })) as {
    facts: { value: unknown }[]
  }
  expect(facts.map(({ value }) => value)).toEqual([{ hidden: true }])
  expect(await company.as('stranger', 'approvals.decide', { requestId, decision: 'approve' })).toEqual({
    ...{ requestId, state: 'approved' },
  })
})
