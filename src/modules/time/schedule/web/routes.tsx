import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/time/shifts',
    operation: 'time.planner',
    load: async () => ({ Screen: (await import('./schedule-screen.tsx')).ScheduleScreen }),
  },
]
