import { afterAll, beforeAll, expect, it } from 'vitest'
import { turnDay } from '../jobs.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'
import { leaveKind } from './leave-kind.ts'

let office: LeaveOffice
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
})
afterAll(() => office?.world.close())

async function described(ids: string[]) {
  const { db, queries } = office.world
  queries.length = 0
  const found = await leaveKind.describe({ db, today: office.world.today() } as never, ids)
  return { found, statements: queries.length }
}

it('describes seven requests with as many statements as one, each as if it were alone', async () => {
  const worker = (name: string) => office.worker(name, { hireDate: '2016-01-04', firstWorkDate: '2010-01-01' })
  const people = [await worker('顾清和'), await worker('林栖'), await worker('宋知微')]
  await turnDay(office.world)
  const [annual, personal] = [await office.type('annual'), await office.type('personal')]
  const ids: string[] = []
  for (const [at, day] of ['16', '16', '17', '18', '22', '22', '23'].entries()) {
    const asked = { typeId: at > 4 ? personal : annual, fromDay: `2026-06-${day}`, toDay: `2026-06-${day}` }
    ids.push((await office.leave('request', asked, people[at % 3]?.actor)).requestId)
  }
  const [one, all] = [await described(ids.slice(0, 1)), await described(ids)]
  expect(all.statements).toBe(one.statements)
  expect(all.found.size).toBe(7)
  for (const id of ids) expect((await described([id])).found.get(id)).toEqual(all.found.get(id))
  const beside = all.found.get(ids[0] ?? '')?.facts.find(({ key }) => key === 'beside')
  expect(beside?.value.zh).toContain('林栖')
})
