import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/settings/audit',
    operation: 'audit.search',
    load: async () => ({ Screen: (await import('./audit.tsx')).Audit }),
  },
]
