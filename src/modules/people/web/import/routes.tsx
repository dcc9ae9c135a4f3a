import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/people/import',
    operation: 'people.startImport',
    load: async () => ({ Screen: (await import('./imports.tsx')).ImportsScreen }),
  },
  {
    path: '/people/import/$id',
    operation: 'people.import',
    load: async () => ({ Screen: (await import('./wizard.tsx')).ImportScreen }),
  },
]
