import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/payroll/leaving',
    operation: 'payroll.leavers',
    load: async () => ({ Screen: (await import('./leavers-screen.tsx')).LeaversScreen }),
  },
  {
    path: '/payroll/leaving/$person',
    operation: 'payroll.leavingPay',
    load: async () => ({ Screen: (await import('./leaving-screen.tsx')).LeavingScreen }),
  },
]
