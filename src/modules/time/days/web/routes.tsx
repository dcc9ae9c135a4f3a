import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/time',
    operation: 'time.today',
    load: async () => ({ Screen: (await import('./today-screen.tsx')).TodayScreen }),
  },
  {
    path: '/time/people/$id',
    operation: 'time.month',
    load: async () => ({ Screen: (await import('./month-screens.tsx')).PersonMonthScreen }),
  },
  {
    path: '/me/time',
    operation: 'time.myMonth',
    load: async () => ({ Screen: (await import('./month-screens.tsx')).MyMonthScreen }),
  },
]
