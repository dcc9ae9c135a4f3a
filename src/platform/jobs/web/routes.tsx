import type { ScreenRoute } from '#platform/client/screen.ts'

/** Everybody has jobs of his own; who oversees them finds those of all there too. */
export const routes: ScreenRoute[] = [
  { path: '/settings/jobs', load: async () => ({ Screen: (await import('./jobs.tsx')).Jobs }) },
]
