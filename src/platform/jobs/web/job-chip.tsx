import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { JobChip as Chip } from '#platform/ui/job-progress.tsx'
import type { jobs } from '../contract.ts'
import { words } from '../locale.ts'

const mine = named<typeof jobs.mine>('job.mine')

const [often, seldom] = [2000, 20_000]

/** One's running jobs, in the top bar of every page; nothing when there are none. */
export function JobChip() {
  const t = useWords(words)
  const [language] = useLanguage()
  const go = useGo()
  const { data } = useRead(mine, {}, { every: seldom })
  const running = (data?.jobs ?? []).filter(({ finishedAt }) => finishedAt === null)
  useRead(mine, {}, { enabled: running.length > 0, every: often })
  const [first] = running
  if (!first) return null
  const name = running.length === 1 ? first.title[language] : t('running', { count: running.length })
  return <Chip name={name} done={first.done} total={first.total ?? 0} onOpen={() => go('/settings/jobs')} />
}
