import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { classed, confidential, type FieldClass } from '../kernel/field-class.ts'
import { maskOutput, redact } from './mask.ts'

const hidden = { hidden: true }
const sees = (...classes: FieldClass[]): ReadonlySet<FieldClass> => new Set(classes)

const Person = z.object({
  name: z.string(),
  mobile: classed('personal', z.string().nullable()),
  pay: classed('sensitive', z.number()),
})
const ada = { name: '顾清和', mobile: '13800000000', pay: 1_500_000 }

describe('masking what a reader may not see', () => {
  it.each([
    ['nothing', sees('public', 'personal', 'sensitive'), ada],
    ['one class', sees('public', 'personal'), { ...ada, pay: hidden }],
    ['all classes', sees(), { name: '顾清和', mobile: hidden, pay: hidden }],
  ])('hides %s', (_, classes, expected) => {
    expect(maskOutput(Person, ada, classes)).toEqual(expected)
  })

  it('hides that there is no value, too', () => {
    expect(maskOutput(Person, { ...ada, mobile: null }, sees())).toMatchObject({ mobile: hidden })
  })

  it('does not invent fields that are not there', () => {
    const schema = z.object({ mobile: classed('personal', z.string()).optional() })
    expect(maskOutput(schema, {}, sees())).toEqual({})
  })

  const nested: [string, z.ZodType, unknown, unknown][] = [
    ['a list', z.array(Person), [ada], [{ ...ada, mobile: hidden, pay: hidden }]],
    [
      'a list in an object',
      z.object({ rows: z.array(Person) }),
      { rows: [ada] },
      { rows: [{ ...ada, mobile: hidden, pay: hidden }] },
    ],
    ['a map', z.record(z.string(), Person), { a: ada }, { a: { ...ada, mobile: hidden, pay: hidden } }],
    ['nullable', Person.nullable(), ada, { ...ada, mobile: hidden, pay: hidden }],
    ['nullable and null', Person.nullable(), null, null],
    [
      'optional with default',
      z.object({ p: Person.optional() }),
      { p: ada },
      { p: { ...ada, mobile: hidden, pay: hidden } },
    ],
    [
      'a transform',
      z.object({ p: Person.transform((p) => p) }),
      { p: ada },
      { p: { ...ada, mobile: hidden, pay: hidden } },
    ],
    ['a tuple', z.tuple([z.string(), Person]), ['x', ada], ['x', { ...ada, mobile: hidden, pay: hidden }]],
    [
      'an intersection',
      z.intersection(z.object({ id: z.string() }), Person),
      { id: '1', ...ada },
      { id: '1', ...ada, mobile: hidden, pay: hidden },
    ],
    ['a lazy schema', z.lazy(() => Person), ada, { ...ada, mobile: hidden, pay: hidden }],
  ]
  it.each(nested)('reaches into %s', (_, schema, value, expected) => {
    expect(maskOutput(schema, value, sees())).toEqual(expected)
  })

  it('reaches into a tree', () => {
    type Node = { pay: unknown; children: Node[] }
    const Node: z.ZodType<Node> = z.object({
      pay: classed('sensitive', z.number()),
      children: z.array(z.lazy(() => Node)),
    })
    const tree = { pay: 1, children: [{ pay: 2, children: [{ pay: 3, children: [] }] }] }
    const leaf = { pay: hidden, children: [] }
    expect(maskOutput(Node, tree, sees())).toEqual({ pay: hidden, children: [{ pay: hidden, children: [leaf] }] })
  })

  it('applies each form of a union to its own values', () => {
    const Event = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('pay'), amount: classed('sensitive', z.number()) }),
      z.object({ kind: z.literal('move'), to: z.string() }),
      z.object({ kind: z.literal('sick'), why: classed('case', z.string()) }),
    ])
    const events = [
      { kind: 'pay', amount: 1 },
      { kind: 'move', to: '研发部' },
      { kind: 'sick', why: '流感' },
    ]
    expect(maskOutput(z.array(Event), events, sees('sensitive'))).toEqual([
      events[0],
      events[1],
      { kind: 'sick', why: hidden },
    ])
  })

  it('leaves an output without classes as it is, not a copy', () => {
    const value = { name: '顾清和' }
    expect(maskOutput(z.object({ name: z.string() }), value, sees())).toBe(value)
  })

  it('does not change what it was given', () => {
    const value = { ...ada }
    maskOutput(Person, value, sees())
    expect(value).toEqual(ada)
  })
})

describe('what the audit keeps of an input', () => {
  const Input = z.object({
    unitId: z.string(),
    note: confidential('internal', z.string()),
    mobile: confidential('personal', z.string()).optional(),
    password: confidential('sensitive', z.string()),
    rows: z.array(z.object({ residentId: confidential('sensitive', z.string()) })),
  })
  it('keeps that a personal field was given, not what it said', () => {
    const input = {
      unitId: 'a',
      note: 'b',
      mobile: '13800000000',
      password: 'c',
      rows: [{ residentId: '110101199003071233' }],
    }
    expect(redact(Input, input)).toEqual({
      unitId: 'a',
      note: 'b',
      mobile: '•••',
      password: '•••',
      rows: [{ residentId: '•••' }],
    })
  })
  it('says nothing of fields that were not given', () => {
    expect(redact(Input, { unitId: 'a', note: 'b', password: 'c', rows: [] })).toEqual({
      unitId: 'a',
      note: 'b',
      password: '•••',
      rows: [],
    })
  })
})
