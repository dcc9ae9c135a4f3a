import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/payroll/items',
    operation: 'payroll.templates',
    load: async () => ({ Screen: (await import('./items/items-screen.tsx')).ItemsScreen }),
  },
  {
    path: '/payroll/groups',
    operation: 'payroll.groups',
    load: async () => ({ Screen: (await import('./groups/groups-screen.tsx')).GroupsScreen }),
  },
]
