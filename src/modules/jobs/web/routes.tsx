import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/jobs',
    operation: 'jobs.profiles',
    load: async () => ({ Screen: (await import('./profiles.tsx')).Profiles }),
  },
  {
    path: '/jobs/ladders',
    operation: 'jobs.ladder',
    load: async () => ({ Screen: (await import('./ladders.tsx')).Ladders }),
  },
  {
    path: '/jobs/families',
    operation: 'jobs.families',
    load: async () => ({ Screen: (await import('./families.tsx')).Families }),
  },
]
