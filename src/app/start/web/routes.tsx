import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  { path: '/start', bare: true, load: async () => ({ Screen: (await import('./start.tsx')).Start }) },
]
