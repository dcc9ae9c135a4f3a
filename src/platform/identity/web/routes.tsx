import type { ScreenRoute } from '../../client/screen.ts'

export const routes: ScreenRoute[] = [
  { path: '/sign-in', bare: true, load: async () => ({ Screen: (await import('./sign-in.tsx')).SignIn }) },
  { path: '/forgot', bare: true, load: async () => ({ Screen: (await import('./forgot.tsx')).Forgot }) },
  { path: '/reset', bare: true, load: async () => ({ Screen: (await import('./reset.tsx')).Reset }) },
  {
    path: '/settings/security',
    operation: 'session.list',
    load: async () => ({ Screen: (await import('./sessions.tsx')).Sessions }),
  },
  {
    path: '/settings/users',
    operation: 'user.list',
    load: async () => ({ Screen: (await import('./users.tsx')).Users }),
  },
]
