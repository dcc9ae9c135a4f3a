import { routes as start } from '#app/start/web/routes.tsx'
import { routes as approvals } from '#modules/approvals/web/routes.tsx'
import { routes as insight } from '#modules/insight/web/routes.tsx'
import { routes as jobs } from '#modules/jobs/web/routes.tsx'
import { routes as law } from '#modules/law/web/routes.tsx'
import { routes as leaveKeeping } from '#modules/leave/web/keeping/routes.tsx'
import { routes as leaveTaking } from '#modules/leave/web/taking/routes.tsx'
import { routes as organization } from '#modules/organization/web/routes.tsx'
import { routes as payCosts } from '#modules/payroll/costs/web/routes.tsx'
import { routes as payFacts } from '#modules/payroll/facts/web/routes.tsx'
import { routes as payItems } from '#modules/payroll/items/web/routes.tsx'
import { routes as payLeaving } from '#modules/payroll/leaving/web/routes.tsx'
import { routes as payRuns } from '#modules/payroll/runs/web/routes.tsx'
import { routes as paySlips } from '#modules/payroll/slips/web/routes.tsx'
import { routes as peopleImport } from '#modules/people/web/import/routes.tsx'
import { routes as people } from '#modules/people/web/routes.tsx'
import { routes as asking } from '#modules/time/asking/web/routes.tsx'
import { routes as closing } from '#modules/time/closing/web/routes.tsx'
import { routes as days } from '#modules/time/days/web/routes.tsx'
import { routes as punching } from '#modules/time/punching/web/routes.tsx'
import { routes as schedule } from '#modules/time/schedule/web/routes.tsx'
import { routes as access } from '#platform/access/web/routes.tsx'
import { routes as audit } from '#platform/audit/web/routes.tsx'
import type { ScreenRoute } from '#platform/client/screen.ts'
import { routes as identity } from '#platform/identity/web/routes.tsx'
import { routes as jobRoutes } from '#platform/jobs/web/routes.tsx'
import { routes as mail } from '#platform/mail/web/routes.tsx'
import { routes as notices } from '#platform/notice/web/routes.tsx'

/** Pages of the frame itself. */
const own: ScreenRoute[] = [
  { path: '/', load: async () => ({ Screen: (await import('./home/home.tsx')).Home }) },
  { path: '/tasks', load: async () => ({ Screen: (await import('./phone-menu.tsx')).PhoneMenu }) },
  { path: '/settings', load: async () => ({ Screen: (await import('./settings/settings.tsx')).Settings }) },
  {
    path: '/settings/company',
    operation: 'organization.saveCompany',
    load: async () => ({ Screen: (await import('./settings/company.tsx')).CompanyPage }),
  },
  {
    path: '/settings/system',
    operation: 'audit.state',
    load: async () => ({ Screen: (await import('./settings/system.tsx')).System }),
  },
  { path: '/glossary', load: async () => ({ Screen: (await import('./guide/glossary.tsx')).Glossary }) },
  { path: '/reference', load: async () => ({ Screen: (await import('./reference/reference.tsx')).Reference }) },
  {
    path: '/design',
    load: async () => ({ Screen: (await import('./design/design-page.tsx')).DesignPage }),
    bare: true,
  },
]

/** Every page of the product, each loaded when it is opened. */
export const screens: ScreenRoute[] = [
  ...own,
  ...start,
  ...identity,
  ...approvals,
  ...organization,
  ...jobs,
  ...peopleImport,
  ...people,
  ...days,
  ...schedule,
  ...asking,
  ...punching,
  ...closing,
  ...leaveTaking,
  ...payItems,
  ...payFacts,
  ...payLeaving,
  ...payCosts,
  ...payRuns,
  ...paySlips,
  ...leaveKeeping,
  ...insight,
  ...law,
  ...access,
  ...audit,
  ...jobRoutes,
  ...mail,
  ...notices,
]
