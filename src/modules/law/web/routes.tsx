import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  { path: '/law/calculators', load: () => import('./calculators/list-screen.tsx') },
  { path: '/law/calculators/$name', load: () => import('./calculators/calculator-screen.tsx') },
  { path: '/settings/law', load: () => import('./figures/figures-screen.tsx'), operation: 'law.figures' },
]
