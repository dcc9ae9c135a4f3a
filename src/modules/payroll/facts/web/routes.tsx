import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/me/deductions',
    operation: 'payroll.myDeductions',
    load: async () => ({ Screen: (await import('./own/my-deductions-screen.tsx')).MyDeductionsScreen }),
  },
  {
    path: '/payroll/insurance',
    operation: 'payroll.insurance',
    load: async () => ({ Screen: (await import('./insurance/insurance-screen.tsx')).InsuranceScreen }),
  },
  {
    path: '/payroll/insurance/bases',
    operation: 'payroll.previewBases',
    load: async () => ({ Screen: (await import('./insurance/bases-screen.tsx')).BasesScreen }),
  },
  {
    path: '/payroll/insurance/moves',
    operation: 'payroll.insuranceMoves',
    load: async () => ({ Screen: (await import('./insurance/moves-screen.tsx')).MovesScreen }),
  },
  {
    path: '/payroll/tax',
    operation: 'payroll.taxBases',
    load: async () => ({ Screen: (await import('./tax/tax-screen.tsx')).TaxScreen }),
  },
  {
    path: '/payroll/tax/openings',
    operation: 'payroll.importOpenings',
    load: async () => ({ Screen: (await import('./tax/openings-import.tsx')).OpeningsImport }),
  },
  {
    path: '/payroll/one-offs',
    operation: 'payroll.oneOffs',
    load: async () => ({ Screen: (await import('./one-offs/one-offs-screen.tsx')).OneOffsScreen }),
  },
  {
    path: '/payroll/one-offs/import',
    operation: 'payroll.importOneOffs',
    load: async () => ({ Screen: (await import('./one-offs/one-offs-import.tsx')).OneOffsImport }),
  },
  {
    path: '/payroll/amounts',
    operation: 'payroll.amounts',
    load: async () => ({ Screen: (await import('./amounts/amounts-screen.tsx')).AmountsScreen }),
  },
]
