import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../contract.ts'
import type { Module } from '../house.ts'
import { classed, type FieldClass } from '../kernel/field-class.ts'
import { implement } from '../operation.ts'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import type { Grant, Reach, Scope } from './grant.ts'

const me = '0190a000-0000-7000-8000-00000000000a'
const [north, south] = ['north', 'south']

/** Notes: whose they are, whom their writer reports to, and the unit they lie in. */
const notes: Record<string, { owner: string; leader: string; unit: string }> = {
  mine: { owner: me, leader: 'boss', unit: 'north' },
  ofMyReport: { owner: 'eve', leader: me, unit: 'south' },
  ofTheNorth: { owner: 'bob', leader: 'boss', unit: 'north' },
  ofAStranger: { owner: 'zoe', leader: 'boss', unit: 'west' },
}

function reaches(id: string, reach: Reach): boolean {
  const note = notes[id]
  if (!note || reach.scope === 'company') return note !== undefined
  if (reach.scope === 'units') return reach.unitIds.includes(note.unit)
  return reach.scope === 'reports' ? note.leader === reach.personId : note.owner === reach.personId
}

const Note = z.object({ title: classed('public', z.string()), secret: classed('sensitive', z.string()) })
const Ids = z.object({ ids: z.array(z.string()) })

const note = contract('note', {
  show: { kind: 'read', input: Ids, output: Note },
  list: { kind: 'read', input: z.object({}), output: z.object({ reach: z.array(z.unknown()), row: Note }) },
  settle: { kind: 'read', input: z.object({}), output: Note },
  account: { kind: 'read', input: z.object({}), output: Note },
})

const row = { title: '标题', secret: '秘密' }
const hidden = { hidden: true }

const noteModule: Module = {
  name: 'note',
  subjects: [
    {
      type: 'note',
      lock: async () => undefined,
      covered: async (_db, ids, reach) => new Set(ids.filter((id) => reaches(id, reach))),
      namesOf: async () => new Map(),
    },
  ],
  operations: [
    implement(note.show, { about: ({ ids }) => ids.map((id) => ({ type: 'note', id })), run: async () => row }),
    implement(note.list, { about: 'reach', run: async ({ reach }) => ({ reach, row }) }),
    implement(note.settle, { about: 'company', run: async () => row }),
    implement(note.account, { about: 'own', run: async () => row }),
  ],
}

let world: TestWorld
beforeAll(async () => {
  world = await testWorld([noteModule])
})
afterAll(() => world.close())

const grant = (scope: Scope, classes: FieldClass[] = ['public'], unitIds: string[] = []): Grant => ({
  pattern: 'note.*',
  scope,
  classes,
  unitIds,
})
const as = (...grants: Grant[]) => testActor({ personId: me, grants })
const show = (actor: ReturnType<typeof as>, ...ids: string[]) => act(world, actor, 'note.show', { ids })

describe('a record may be opened when a grant covers it', () => {
  it.each<[string, Grant[], string[], boolean]>([
    ['nothing without a grant', [], ['mine'], false],
    ['one’s own', [grant('self')], ['mine'], true],
    ['not another’s', [grant('self')], ['ofAStranger'], false],
    ['not one’s own with a grant for reports', [grant('reports')], ['mine'], false],
    ['a report’s', [grant('reports')], ['ofMyReport'], true],
    ['those of one’s units', [grant('units', ['public'], [north])], ['mine', 'ofTheNorth'], true],
    ['not of other units', [grant('units', ['public'], [south])], ['ofTheNorth'], false],
    ['none by a grant for units without units', [grant('units')], ['mine'], false],
    ['anybody’s', [grant('company')], ['mine', 'ofAStranger'], true],
    ['two, each by another grant', [grant('self'), grant('reports')], ['mine', 'ofMyReport'], true],
    ['not two when one is out of reach', [grant('self'), grant('reports')], ['mine', 'ofAStranger'], false],
    ['nothing by a grant for something else', [{ ...grant('company'), pattern: 'note.list' }], ['mine'], false],
    ['what does not exist is as closed as what is foreign', [grant('self')], ['nowhere'], false],
  ])('%s', async (_, grants, ids, allowed) => {
    const shown = show(as(...grants), ...ids)
    if (allowed) await expect(shown).resolves.toMatchObject({ title: '标题' })
    else await expect(shown).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('what is seen of it', () => {
  const open = grant('self', ['public', 'sensitive'])
  it.each<[string, Grant[], string[], unknown]>([
    ['a class that no grant opens stays hidden', [grant('self')], ['mine'], hidden],
    ['a class opened for oneself is seen there', [open], ['mine'], '秘密'],
    ['and not at others', [open, grant('company')], ['ofAStranger'], hidden],
    [
      'but at several when each is open by some grant',
      [open, { ...open, scope: 'reports' }],
      ['mine', 'ofMyReport'],
      '秘密',
    ],
    ['nothing is about nobody: as in a list', [open, grant('company')], [], hidden],
    ['nor at several when it is open at one only', [open, grant('company')], ['mine', 'ofAStranger'], hidden],
  ])('%s', async (_, grants, ids, secret) => {
    expect(await show(as(...grants), ...ids)).toEqual({ title: '标题', secret })
  })
})

describe('lists, the company and one’s own account', () => {
  it('gives a list its reach and hides columns that are not open throughout', async () => {
    const actor = as(grant('self', ['public', 'sensitive']), grant('reports'))
    expect(await act(world, actor, 'note.list')).toEqual({
      reach: [
        { scope: 'self', personId: me, userId: actor.userId },
        { scope: 'reports', personId: me },
      ],
      row: { title: '标题', secret: hidden },
    })
  })
  it('refuses a list to who has no grant', async () => {
    await expect(act(world, as(), 'note.list')).rejects.toMatchObject({ code: 'permission.denied' })
  })
  it('asks for a grant for the company where it is about the company', async () => {
    await expect(act(world, as(grant('units', ['public'], [north])), 'note.settle')).rejects.toMatchObject({
      code: 'permission.denied',
    })
    expect(await act(world, as(grant('company')), 'note.settle')).toEqual({ title: '标题', secret: hidden })
  })
  it('needs no grant for one’s own account, and a signed-in user', async () => {
    expect(await act(world, as(), 'note.account')).toEqual(row)
    await expect(act(world, null, 'note.account')).rejects.toMatchObject({ code: 'session.required' })
  })
})
