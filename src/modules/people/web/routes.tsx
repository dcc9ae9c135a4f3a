import type { ScreenRoute } from '#platform/client/screen.ts'

const person = async () => ({ Screen: (await import('./person/person.tsx')).PersonScreen })

export const routes: ScreenRoute[] = [
  {
    path: '/people',
    operation: 'people.roster',
    load: async () => ({ Screen: (await import('./roster/roster.tsx')).RosterScreen }),
  },
  {
    path: '/people/hire',
    operation: 'people.hire',
    load: async () => ({ Screen: (await import('./hire/hire.tsx')).HireScreen }),
  },
  {
    path: '/people/moves',
    operation: 'people.moves',
    load: async () => ({ Screen: (await import('./lists/moves.tsx')).MovesScreen }),
  },
  {
    path: '/people/stuck',
    operation: 'people.stuck',
    load: async () => ({ Screen: (await import('./lists/stuck.tsx')).StuckScreen }),
  },
  {
    path: '/people/contracts',
    operation: 'people.contracts',
    load: async () => ({ Screen: (await import('./lists/contracts.tsx')).ContractsScreen }),
  },
  {
    path: '/me',
    operation: 'people.me',
    load: async () => ({ Screen: (await import('./own/me.tsx')).OwnScreen }),
  },
  { path: '/people/$id', operation: 'people.show', load: person },
  { path: '/people/$id/$tab', operation: 'people.show', load: person },
]
