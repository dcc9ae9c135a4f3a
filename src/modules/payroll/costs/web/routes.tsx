import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/payroll/costs',
    operation: 'payroll.payCosts',
    load: async () => ({ Screen: (await import('./costs/costs-screen.tsx')).CostsScreen }),
  },
  {
    path: '/payroll/results',
    operation: 'payroll.businessResults',
    load: async () => ({ Screen: (await import('./results/results-screen.tsx')).ResultsScreen }),
  },
  {
    path: '/payroll/results/import',
    operation: 'payroll.importBusinessResults',
    load: async () => ({ Screen: (await import('./results/results-import.tsx')).ResultsImport }),
  },
]
