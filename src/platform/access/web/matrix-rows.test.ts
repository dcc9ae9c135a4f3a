import { expect, it } from 'vitest'
import { chosenAreas, type Matrix, type Wanted } from './matrix-rows.ts'

const operation = (name: string, zh: string, roles: string[] = []) => ({
  name,
  words: { zh, en: name },
  kind: 'read' as const,
  free: null,
  cells: Object.fromEntries(roles.map((role) => [role, ['grant']])),
})

const matrix: Matrix = {
  roles: [],
  grants: [],
  areas: [
    {
      area: 'people',
      words: { zh: '人员', en: 'People' },
      operations: [operation('people.show', '查看人员', ['manager']), operation('people.hire', '办理入职')],
    },
    {
      area: 'audit',
      words: { zh: '审计', en: 'Audit' },
      operations: [operation('audit.search', '查看审计', ['auditor'])],
    },
  ],
}

const all: Wanted = { text: '', areas: [], granted: [] }

it.each<[string, Partial<Wanted>, string[]]>([
  ['everything', {}, ['people.show', 'people.hire', 'audit.search']],
  ['a word', { text: '查看' }, ['people.show', 'audit.search']],
  ['a name, however typed', { text: ' PEOPLE.H ' }, ['people.hire']],
  ['an area', { areas: ['audit'] }, ['audit.search']],
  ['what a role was granted', { granted: ['manager'] }, ['people.show']],
  ['what either role was granted', { granted: ['manager', 'auditor'] }, ['people.show', 'audit.search']],
  ['all at once', { text: '查看', areas: ['people'], granted: ['auditor'] }, []],
])('shows %s', (_, wanted, expected) => {
  const areas = chosenAreas(matrix, { ...all, ...wanted })
  expect(areas.flatMap(({ operations }) => operations.map(({ name }) => name))).toEqual(expected)
  expect(areas.every(({ operations }) => operations.length > 0)).toBe(true)
})

it('puts what can be granted first', () => {
  const free = (name: string) => ({ ...operation(name, name), free: 'own' as const })
  const mixed: Matrix = {
    ...matrix,
    areas: [
      { area: 'session', words: { zh: '登录', en: 'Sign-in' }, operations: [free('session.list')] },
      {
        area: 'user',
        words: { zh: '用户', en: 'Users' },
        operations: [free('user.apiKeys'), operation('user.list', '用户')],
      },
    ],
  }
  const names = chosenAreas(mixed, all).flatMap(({ operations }) => operations.map(({ name }) => name))
  expect(names).toEqual(['user.list', 'user.apiKeys', 'session.list'])
})
