import { expect, it } from 'vitest'
import { areaOf } from '#platform/contract.ts'
import { buildHouse } from '#platform/house.ts'
import { dailyJobs, modules } from './modules.ts'

const { operations, operationWords } = buildHouse(modules)
const names = [...operations.keys()]

it.each([
  ['operation', names],
  ['area of operations', [...new Set(names.map(areaOf))]],
  ['daily job', dailyJobs.map(({ kind }) => kind)],
])('each %s has a name in both languages', (_, all) => {
  expect(all.length).toBeGreaterThan(3)
  expect(all.filter((name) => operationWords[name]?.length !== 2)).toEqual([])
})

it('each write that is audited reads as a sentence', () => {
  const audited = [...operations.values()].filter(({ operation }) => operation.kind === 'write' || operation.audited)
  const silent = audited.map(({ operation }) => operation.name).filter((name) => !operationWords[`${name}#sentence`])
  expect(silent).toEqual([])
})
