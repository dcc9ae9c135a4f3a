import { expect, it } from 'vitest'
import { newId } from './id.ts'

const ids = Array.from({ length: 20_000 }, newId)

it('ids rise in the order in which they were made, many in a millisecond too', () =>
  expect(ids).toEqual(ids.toSorted()))

it('no two are the same, and each is a UUID of version 7 about now', () => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const [first = ''] = ids
  expect(Math.abs(Number.parseInt(first.replace('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(60_000)
})
