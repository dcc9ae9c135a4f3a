import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/time/close',
    operation: 'time.monthPeople',
    load: async () => ({ Screen: (await import('./close-screen.tsx')).CloseScreen }),
  },
]
