import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/me/time/requests',
    operation: 'time.myOvertimes',
    load: async () => ({ Screen: (await import('./my-asking-screen.tsx')).MyAskingScreen }),
  },
  {
    path: '/time/overtime',
    operation: 'time.overtimeOfMonth',
    load: async () => ({ Screen: (await import('./overtime-screen.tsx')).OvertimeScreen }),
  },
]
