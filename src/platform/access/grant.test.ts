import { describe, expect, it } from 'vitest'
import { type Actor, classesOverall, type Grant, grantsFor, matches, reachesOf, type Scope } from './grant.ts'

const personId = '0190a000-0000-7000-8000-000000000001'
const userId = '0190a000-0000-7000-8000-000000000002'
const actor: Actor = { userId, personId, name: '林若溪', email: 'lin@example.test', language: 'zh', grants: [] }

const grant = (scope: Scope, classes: Grant['classes'] = ['public'], unitIds: string[] = []): Grant => ({
  pattern: 'people.*',
  scope,
  classes,
  unitIds,
})

describe('a pattern matches an operation', () => {
  it.each([
    ['*', 'people.show', true],
    ['people.*', 'people.show', true],
    ['people.show', 'people.show', true],
    ['people.show', 'people.showAll', false],
    ['people.*', 'peoples.show', false],
    ['people.*', 'people', false],
    ['people', 'people.show', false],
    ['people.s*', 'people.show', false],
    ['PEOPLE.*', 'people.show', false],
    ['', 'people.show', false],
  ])('%s and %s: %s', (pattern, operation, expected) => {
    expect(matches(pattern, operation)).toBe(expected)
  })

  it('finds the grants for an operation', () => {
    const roster = { ...grant('units'), pattern: 'people.roster' }
    const chart = { ...grant('company'), pattern: 'organization.chart' }
    expect(grantsFor({ ...actor, grants: [roster, chart] }, 'people.roster')).toEqual([roster])
  })
})

describe('how far grants reach', () => {
  const self = { scope: 'self', personId, userId }
  it.each([
    ['nothing', [], []],
    [
      'the company swallows all else',
      [grant('self'), grant('company'), grant('units', ['public'], ['a'])],
      [{ scope: 'company' }],
    ],
    ['each way once', [grant('self'), grant('self', ['personal'])], [self]],
    [
      'different units stay apart',
      [grant('units', ['public'], ['a']), grant('units', ['public'], ['b'])],
      [
        { scope: 'units', unitIds: ['a'] },
        { scope: 'units', unitIds: ['b'] },
      ],
    ],
    ['reports and self', [grant('reports'), grant('self')], [{ scope: 'reports', personId }, self]],
  ])('%s', (_, grants, expected) => {
    expect(reachesOf(grants as Grant[], actor)).toEqual(expected)
  })

  it('leads nobody without a person: only his own account is left', () => {
    const unlinked = { ...actor, personId: null }
    expect(reachesOf([grant('reports')], unlinked)).toEqual([{ scope: 'self', personId: null, userId }])
  })
})

describe('the classes open on every row of a list', () => {
  it.each([
    ['none without a grant', [], []],
    ['those of the only grant', [grant('company', ['public', 'internal'])], ['public', 'internal']],
    [
      'not what is open for oneself alone',
      [grant('reports', ['public', 'internal']), grant('self', ['public', 'internal', 'personal', 'sensitive'])],
      ['public', 'internal'],
    ],
    [
      'what the company opens, whoever else opens more',
      [grant('company', ['public']), grant('self', ['public', 'sensitive'])],
      ['public'],
    ],
    [
      'two grants of one reach together',
      [grant('units', ['public'], ['a']), grant('units', ['personal'], ['a'])],
      ['public', 'personal'],
    ],
    [
      'not what only one of two units opens',
      [grant('units', ['public', 'personal'], ['a']), grant('units', ['public'], ['b'])],
      ['public'],
    ],
    [
      'a class of the company holds in each unit',
      [grant('units', ['public', 'personal'], ['a']), grant('company', ['personal'])],
      ['personal'],
    ],
  ])('%s', (_, grants, expected) => {
    expect([...classesOverall(grants as Grant[], actor)]).toEqual(expected)
  })
})
