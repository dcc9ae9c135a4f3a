import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/time/punches',
    operation: 'time.punchFiles',
    load: async () => ({ Screen: (await import('./punches-screen.tsx')).PunchesScreen }),
  },
  {
    path: '/settings/punching',
    operation: 'time.punchRules',
    load: async () => ({ Screen: (await import('./places/places-screen.tsx')).PlacesScreen }),
  },
]
