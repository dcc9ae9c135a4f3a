import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { act } from '#platform/testing/world.ts'
import { defineWords, sentenceOf } from '#platform/words.ts'
import { refusalWords } from '../locale.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
let partner: Actor
let personId: string
let salesPosition: string
beforeAll(async () => {
  company = await testCompany()
  const { units, world, hr, hire, userOf } = company
  personId = (await hire('顾清和', { unitId: units.platform })).personId
  const boss = await hire('周以安', { unitId: units.root })
  partner = userOf(boss.personId, { scope: 'units', unitIds: [units.rd] })
  const made = { unitId: units.sales, name: '渠道经理', day: '2026-01-01' }
  salesPosition = ((await act(world, hr, 'organization.savePosition', made)) as { id: string }).id
})
afterAll(() => company.world.close())

const day = '2026-07-01'

describe('moving somebody', () => {
  it.each<['transfer' | 'second' | 'promote', (company: Company) => object]>([
    ['transfer', ({ units }) => ({ unitId: units.sales })],
    ['transfer', ({ units }) => ({ unitId: units.root })],
    ['transfer', ({ units }) => ({ unitId: units.rd, positionId: salesPosition })],
    ['second', ({ units }) => ({ unitId: units.sales })],
    ['promote', () => ({ level: 'P5', positionId: salesPosition })],
  ])('%s out of one’s scope is refused', async (verb, to) => {
    const moved = company.call(verb, { personId, day, ...to(company) }, partner)
    await expect(moved).rejects.toMatchObject({ code: 'permission.denied' })
    const words = defineWords('people.moving.test', refusalWords)
    const said = sentenceOf('permission.denied', { operation: `people.${verb}` }, 'zh', [words])
    expect(said).toContain('两边都管')
  })

  it('within it, and under a superior from outside, is done', async () => {
    const { units, call, hire } = company
    const outside = await hire('陆嘉禾', { unitId: units.sales })
    await call('transfer', { personId, day, unitId: units.rd, managerId: outside.personId }, partner)
    const moved = await call('show', { personId, asOf: day }, partner)
    expect(moved).toMatchObject({ orgUnit: '研发部', managerName: '陆嘉禾' })
  })

  it('can’t be put right into a unit out of it', async () => {
    const { units, call } = company
    const { entries } = await call('timeline', { personId }, partner)
    const correction = { personId, eventId: entries[0]?.eventId, change: { unitId: units.sales } }
    await expect(call('correctEvent', correction, partner)).rejects.toMatchObject({ code: 'permission.denied' })
    expect((await call('correctEvent', correction)).day).toBe(day)
  })

  it('is done by whose scope holds both, and told of both in the audit', async () => {
    const { units, call, rows } = company
    const { personId: other } = await company.hire('韩知遥', { unitId: units.rd })
    await call('transfer', { personId: other, day, unitId: units.sales, positionId: salesPosition })
    const entry = (await rows('audit')).find(
      (row) => row.operation === 'people.transfer' && JSON.stringify(row).includes(other),
    )
    expect(JSON.stringify(entry)).toContain(units.sales)
  })
})
