import type { ScreenRoute } from '../../client/screen.ts'

export const routes: ScreenRoute[] = [
  {
    path: '/notices',
    operation: 'notice.list',
    load: async () => ({ Screen: (await import('./notices.tsx')).Notices }),
  },
  {
    path: '/settings/notices',
    operation: 'notice.settings',
    load: async () => ({ Screen: (await import('./settings.tsx')).NoticeSettings }),
  },
]
