import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/payroll',
    operation: 'payroll.runs',
    load: async () => ({ Screen: (await import('./runs-screen.tsx')).RunsScreen }),
  },
  {
    path: '/payroll/corrections',
    operation: 'payroll.corrections',
    load: async () => ({ Screen: (await import('./corrections/corrections-screen.tsx')).CorrectionsScreen }),
  },
  {
    path: '/payroll/$run',
    operation: 'payroll.run',
    load: async () => ({ Screen: (await import('./run-screen.tsx')).RunScreen }),
  },
]
