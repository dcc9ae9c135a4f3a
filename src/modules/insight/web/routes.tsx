import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  { path: '/insight/metrics', load: () => import('./metrics-screen.tsx'), operation: 'metric.values' },
  { path: '/insight/metrics/$metric', load: () => import('./metric-screen.tsx'), operation: 'metric.values' },
]
