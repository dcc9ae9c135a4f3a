import { useWords } from '#platform/client/use-words.ts'
import { Tabs } from '#platform/ui/tabs.tsx'
import { words } from '../locale.ts'

/** The three views of the job architecture. */
export function JobsTabs({ current }: { current: 'profiles' | 'ladders' | 'families' }) {
  const t = useWords(words)
  return (
    <Tabs
      label={t('jobs')}
      current={current}
      tabs={[
        { key: 'profiles', label: t('profiles'), href: '/jobs' },
        { key: 'ladders', label: t('ladders'), href: '/jobs/ladders' },
        { key: 'families', label: t('families'), href: '/jobs/families' },
      ]}
    />
  )
}
