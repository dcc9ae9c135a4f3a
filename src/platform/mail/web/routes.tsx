import type { ScreenRoute } from '#platform/client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/settings/outbox',
    operation: 'mail.outbox',
    load: async () => ({ Screen: (await import('./outbox.tsx')).Outbox }),
  },
]
