import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { gather } from './gather.ts'

const doubling = (seen: number[][], most?: number) =>
  gather(async (items: readonly number[]) => {
    seen.push([...items])
    await pause(5)
    if (items.includes(13)) throw new Error('unlucky')
    return items.map((item) => item * 2)
  }, most)

it('answers a single caller at once, and those who come meanwhile together', async () => {
  const seen: number[][] = []
  const double = doubling(seen)
  const first = double(1)
  await pause(2)
  expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6])
  expect(seen).toEqual([[1], [2, 3]])
})

it('asks for so many at once, in the order they came', async () => {
  const seen: number[][] = []
  const double = doubling(seen, 2)
  expect(await Promise.all([1, 2, 3, 4, 5].map(double))).toEqual([2, 4, 6, 8, 10])
  expect(seen).toEqual([[1, 2], [3, 4], [5]])
})

it('goes on after a failure', async () => {
  const double = doubling([])
  await expect(double(13)).rejects.toThrow('unlucky')
  expect(await double(4)).toBe(8)
})

it('one answer that never comes keeps nobody else waiting for good', async () => {
  const ask = gather(
    (items: readonly number[]) => (items.includes(13) ? new Promise<never>(() => undefined) : Promise.resolve(items)),
    500,
    20,
  )
  void ask(13)
  await pause(2)
  expect(await Promise.all([ask(1), ask(2)])).toEqual([1, 2])
})
