import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/payroll/questions',
    operation: 'payroll.slipQuestions',
    load: async () => ({ Screen: (await import('./questions-screen.tsx')).QuestionsScreen }),
  },
  {
    path: '/payroll/$run/slips/$person',
    operation: 'payroll.payslip',
    load: async () => ({ Screen: (await import('./slip-screen.tsx')).SlipScreen }),
  },
  {
    path: '/me/payslips',
    operation: 'payroll.mySlips',
    load: async () => ({ Screen: (await import('./my-slips-screen.tsx')).MySlipsScreen }),
  },
  {
    path: '/me/payslips/$run',
    operation: 'payroll.mySlip',
    load: async () => ({ Screen: (await import('./my-slip-screen.tsx')).MySlipScreen }),
  },
]
