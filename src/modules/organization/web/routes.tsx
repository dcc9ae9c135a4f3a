import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  { path: '/organization/chart', load: () => import('./chart-screen.tsx'), operation: 'organization.chart' },
  {
    path: '/organization/changes',
    load: () => import('./changes-screen.tsx'),
    operation: 'organization.reorganizations',
  },
  {
    path: '/organization/changes/$id',
    load: () => import('./change-screen.tsx'),
    operation: 'organization.reorganizations',
  },
  {
    path: '/organization/headcount',
    load: () => import('./headcount-screen.tsx'),
    operation: 'organization.headcount',
  },
  {
    path: '/organization/settings',
    load: () => import('./settings-screen.tsx'),
    operation: 'organization.legalEntities',
  },
]
