import type { ScreenRoute } from '../../client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/settings/access',
    operation: 'access.matrix',
    load: async () => ({ Screen: (await import('./matrix.tsx')).PermissionMatrix }),
  },
]
