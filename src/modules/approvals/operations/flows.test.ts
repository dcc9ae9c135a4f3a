import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '#platform/kernel/id.ts'
import type { Step } from '../contract.ts'
import { flowOf, kind, type Office, relation, role, step, testOffice, user } from '../testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await testOffice()
})
afterEach(() => office.close())

const no = (code: string) => expect.objectContaining({ code })
const asAdmin = <V extends Parameters<Office['as']>[1]>(verb: V, input: object = {}) =>
  office.as(office.people.admin, verb, input)
const save = (steps: Step[], revision = 0) => asAdmin('saveFlow', { kind, flow: flowOf({ steps }), revision })

it('begins with the flow that comes with the product', async () => {
  expect((await asAdmin('flows')).rows).toMatchObject([
    {
      kind,
      version: 1,
      publishedBy: null,
      draft: false,
      steps: [{ label: { zh: '上级', en: 'Superior' }, conditional: false }],
    },
  ])
  const { versions, draft, relations, roles } = await asAdmin('flow', { kind })
  expect([versions.length, draft, relations.length]).toEqual([1, null, 1])
  expect(roles.find(({ roleId }) => roleId === 'hr')).toMatchObject({ holders: 1 })
})

it('is drafted, published with a number, and the draft is gone', async () => {
  const { revision, problems } = await save([step('one', [role('hr')])])
  expect(problems).toEqual([])
  expect(await asAdmin('publishFlow', { kind, revision, note: '人事先看' })).toEqual({ number: 2 })
  const { versions, draft } = await asAdmin('flow', { kind })
  expect(versions.map(({ number, publishedBy, note }) => [number, publishedBy, note])).toEqual([
    [2, '管理员', '人事先看'],
    [1, null, ''],
  ])
  expect(draft).toBeNull()
  await expect(asAdmin('publishFlow', { kind, revision: revision + 1 })).rejects.toEqual(no('approvals.noDraft'))
})

it('two who change it at once: the second is told, and nothing of the first is lost', async () => {
  const { revision } = await save([step('one', [role('hr')])])
  await expect(save([step('two', [role('hr')])])).rejects.toEqual(no('approvals.savedMeanwhile'))
  await expect(asAdmin('publishFlow', { kind, revision: revision + 5 })).rejects.toEqual(no('approvals.savedMeanwhile'))
  await save([step('three', [role('hr')])], revision)
  expect((await asAdmin('flow', { kind })).draft?.flow.steps[0]?.key).toBe('three')
  await asAdmin('discardFlow', { kind })
  expect((await asAdmin('flow', { kind })).draft).toBeNull()
})

it('with something wrong is kept as a draft, says where, and can’t be published', async () => {
  const wrong = [step('one', [{ by: 'user', userId: newId() }]), step('two', [relation('nowhere')])]
  const { revision, problems } = await save(wrong)
  expect(problems.map(({ code, step: at, sentence }) => [code, at, sentence.en.length > 0])).toEqual([
    ['unknownUser', 'one', true],
    ['unknownRelation', 'two', true],
  ])
  await expect(asAdmin('publishFlow', { kind, revision })).rejects.toMatchObject({
    ...{ code: 'approvals.flowProblems', details: { count: 2 } },
  })
})

it('tried on a real person says who would decide, and why a step is left out', async () => {
  const { lin, wang, zhao } = office.people
  const flow = flowOf({
    steps: [
      step('one', [relation('above')]),
      step('two', [role('hr')], {
        when: {
          match: 'all',
          clauses: [
            { field: 'days', is: 'moreThan', value: 3 },
            { field: 'sort', is: 'oneOf', value: ['a'] },
          ],
        },
      }),
      step('three', [user(wang)]),
    ],
    copies: [user(zhao)],
  })
  const tried = (days: number) => asAdmin('dryRun', { kind, flow, userId: lin.userId, values: { days, sort: 'a' } })
  const long = await tried(4)
  expect(long.path.map(({ key, people, when }) => [key, people.map(({ name }) => name), when?.zh ?? null])).toEqual([
    ['one', ['王组长'], null],
    ['two', ['赵人事'], '天数大于3天，且类别是甲'],
    ['three', ['王组长'], null],
  ])
  expect([long.copies, long.stuck]).toEqual([['赵人事'], false])
  expect((await tried(2)).path[1]).toMatchObject({ state: 'skipped', skip: 'condition', people: [] })
  await expect(asAdmin('dryRun', { kind, userId: newId(), values: {} })).rejects.toEqual(no('approvals.nobodySuch'))
})

it('says beforehand where nobody would be found', async () => {
  const flow = flowOf({ steps: [step('one', [relation('above')])], nobody: null })
  const { path, stuck } = await asAdmin('dryRun', { kind, flow, userId: office.people.li.userId, values: {} })
  expect([path[0]?.skip, stuck]).toEqual(['nobody', false])
  const kept = await asAdmin('dryRun', {
    kind,
    flow: { ...flow, nobody: 'none' },
    userId: office.people.li.userId,
    values: {},
  })
  expect([kept.path[0]?.nobody, kept.stuck]).toEqual([true, true])
})

it('shows everybody who would decide on his own request before it is sent', async () => {
  const { path } = await office.as(office.people.lin, 'foresee', { kind, values: {} })
  expect(path.map(({ people }) => people.map(({ name }) => name))).toEqual([['王组长']])
})

it('is for those who keep the flows alone', async () => {
  for (const [verb, input] of [
    ['flows', {}],
    ['flow', { kind }],
    ['saveFlow', { kind, flow: flowOf({}), revision: 0 }],
    ['publishFlow', { kind, revision: 1 }],
  ] as const) {
    await expect(office.as(office.people.lin, verb, input)).rejects.toEqual(no('permission.denied'))
  }
  await expect(asAdmin('flow', { kind: 'no.such' })).rejects.toEqual(no('approvals.kindUnknown'))
})

it('offers usual flows that fit the fields of the kind', async () => {
  const { rows } = await asAdmin('usualFlows', { kind })
  expect(rows.map(({ key }) => key)).toEqual(['by ', 'by days'])
})
