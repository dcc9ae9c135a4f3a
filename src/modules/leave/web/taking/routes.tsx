import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/me/leave',
    operation: 'leave.mine',
    load: async () => ({ Screen: (await import('./own/my-leave-screen.tsx')).MyLeaveScreen }),
  },
  {
    path: '/leave',
    operation: 'leave.calendar',
    load: async () => ({ Screen: (await import('./team/leave-screen.tsx')).LeaveScreen }),
  },
]
