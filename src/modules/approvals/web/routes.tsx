import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/approvals',
    operation: 'approvals.inbox',
    load: async () => ({ Screen: (await import('./inbox/inbox-screen.tsx')).InboxScreen }),
  },
  {
    path: '/approvals/all',
    operation: 'approvals.requests',
    load: async () => ({ Screen: (await import('./all/all-screen.tsx')).AllRequestsScreen }),
  },
  {
    path: '/approvals/flows',
    operation: 'approvals.flows',
    load: async () => ({ Screen: (await import('./flows/flows-screen.tsx')).FlowsScreen }),
  },
  {
    path: '/approvals/flows/$kind',
    operation: 'approvals.flow',
    load: async () => ({ Screen: (await import('./flows/flow-screen.tsx')).FlowScreen }),
  },
  {
    path: '/approvals/$id',
    operation: 'approvals.request',
    load: async () => ({ Screen: (await import('./request/request-screen.tsx')).RequestScreen }),
  },
]
