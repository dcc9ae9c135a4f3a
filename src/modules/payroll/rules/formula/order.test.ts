import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from './order.ts'

const item = (code: string, ...names: string[]) => ({ code, names })

describe('the order of items', () => {
  it.each([
    ['none', [], []],
    ['as given where nothing else says so', [item('b'), item('a'), item('c')], ['b', 'a', 'c']],
    [
      'what is used comes first',
      [item('net', 'gross', 'tax'), item('tax', 'gross'), item('gross', '月薪')],
      ['gross', 'tax', 'net'],
    ],
    ['what is used twice comes once', [item('a', 'c'), item('b', 'c', 'c'), item('c')], ['c', 'a', 'b']],
  ])('%s', (_, items, order) => {
    expect(inOrder(items)).toEqual({ ok: true, order })
  })

  it.each([
    ['itself', [item('a', 'a')], ['a', 'a']],
    ['two', [item('a', 'b'), item('b', 'a')], ['a', 'b', 'a']],
    [
      'behind others',
      [item('x', 'a'), item('a', 'b'), item('b', 'y', 'c'), item('c', 'a'), item('y')],
      ['a', 'b', 'c', 'a'],
    ],
  ])('a loop of %s is told', (_, items, loop) => {
    expect(inOrder(items)).toEqual({ ok: false, loop })
  })

  it('a long chain is no burden', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => item(String(at), String(at + 1)))
    expect(inOrder(items)).toMatchObject({ ok: true })
  })

  it('either each follows what it uses, or the loop is one', () => {
    const code = fc.constantFrom(...'abcdefgh')
    const some = fc.uniqueArray(fc.record({ code, names: fc.array(code, { maxLength: 3 }) }), {
      selector: (each) => each.code,
    })
    fc.assert(
      fc.property(some, (items) => {
        const uses = new Map(items.map(({ code, names }) => [code, names]))
        const found = inOrder(items)
        if (!found.ok) {
          const steps = found.loop.slice(1).every((each, at) => uses.get(found.loop[at]!)!.includes(each))
          return steps && found.loop.length > 1 && found.loop[0] === found.loop.at(-1)
        }
        const at = new Map(found.order.map((each, place) => [each, place]))
        return (
          found.order.length === items.length &&
          items.every(({ code, names }) => names.every((name) => !uses.has(name) || at.get(name)! < at.get(code)!))
        )
      }),
    )
  })
})
