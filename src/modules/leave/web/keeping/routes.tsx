import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/leave/ledger',
    operation: 'leave.balances',
    load: async () => ({ Screen: (await import('./ledger/ledger-screen.tsx')).LedgerScreen }),
  },
  {
    path: '/leave/types',
    operation: 'leave.types',
    load: async () => ({ Screen: (await import('./types/types-screen.tsx')).TypesScreen }),
  },
  {
    path: '/leave/year-end',
    operation: 'leave.yearEndPreview',
    load: async () => ({ Screen: (await import('./year-end/year-end-screen.tsx')).YearEndScreen }),
  },
  {
    path: '/leave/opening',
    operation: 'leave.openings',
    load: async () => ({ Screen: (await import('./opening/opening-screen.tsx')).OpeningScreen }),
  },
]
